package io.github.dliemulator.network.api;

import io.github.dliemulator.network.api.ChangeNetworkTags.Action;
import io.github.dliemulator.network.api.ChangeNetworkTags.NetworkTag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags of a VPC or a subnet. They are separate from the tags of DLI. */
public record NetworkTags(Map<String, String> byKey) {

    /** Maximum number of tags of a resource. */
    public static final int MAX_TAGS = 20;

    /** Notation of a tag in a request to create a resource. */
    static final String TAG_PATTERN = "[^*]{1,128}\\*[^*]{0,255}";

    static final String TAG_MESSAGE = "must be a key, a * and a value";

    /** @param pairs tags as {@code key*value} */
    public static NetworkTags of(@Nullable List<String> pairs) {
        Map<String, String> byKey = new TreeMap<>();
        if (pairs != null) {
            pairs.forEach(tag -> byKey.put(tag.substring(0, tag.indexOf('*')), tag.substring(tag.indexOf('*') + 1)));
        }
        return new NetworkTags(byKey);
    }

    /**
     * These tags after a change.
     *
     * @param error thrown if they are more than {@value #MAX_TAGS} then
     */
    public NetworkTags with(ChangeNetworkTags change, VpcError error) {
        Map<String, String> changed = new TreeMap<>(byKey);
        for (NetworkTag tag : change.tags()) {
            if (change.action() == Action.CREATE) {
                changed.put(tag.key(), tag.value());
            } else {
                changed.remove(tag.key());
            }
        }
        if (changed.size() > MAX_TAGS) {
            throw error.exception("tags must not be more than %d in all", MAX_TAGS);
        }
        return new NetworkTags(changed);
    }

    public ChangeNetworkTags.NetworkTagsView toView() {
        return new ChangeNetworkTags.NetworkTagsView(new TreeMap<>(byKey)
                .entrySet().stream()
                        .map(tag -> new NetworkTag(tag.getKey(), tag.getValue()))
                        .toList());
    }
}
