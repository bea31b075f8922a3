package io.github.dliemulator.tag;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameter {@code tags} of a list call, such as {@code k1=v1,k2=v2}: a resource must have all of these tags. */
public record TagFilter(List<Tag> tags) {

    public static TagFilter parse(@Nullable String text) {
        return new TagFilter(
                text == null || text.isBlank()
                        ? List.of()
                        : Arrays.stream(text.split(","))
                                .map(TagFilter::parseTag)
                                .toList());
    }

    public boolean isEmpty() {
        return tags.isEmpty();
    }

    private static Tag parseTag(String pair) {
        int separator = pair.indexOf('=');
        if (separator < 1) {
            throw INVALID_PARAMETER.exception("tags must be written as k1=v1,k2=v2, not as %s", pair);
        }
        return new Tag(pair.substring(0, separator), pair.substring(separator + 1));
    }
}
