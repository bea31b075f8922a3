package io.github.dliemulator.network.api;

import io.github.dliemulator.network.api.ChangeNetworkTags.Action;
import io.github.dliemulator.network.api.ChangeNetworkTags.NetworkTag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tags of a VPC or of a subnet, which have nothing to do with DLI's. */
public record NetworkTags(Map<String, String> byKey) {

    /** A resource has no more than so many. */
    public static final int MAX_TAGS = 20;

    /** How whoever creates a resource writes a tag. */
    static final String TAG_PATTERN = "[^*]{1,128}\\*[^*]{0,255}";

    static final String TAG_MESSAGE = "must be a key, a * and a value";

    /** @param pairs key and value with an asterisk between them */
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
