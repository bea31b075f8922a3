package io.github.dliemulator.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.tag.TaggableResources.TaggableResource;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which resources are looked for (dli_02_0399); all of them when nothing is said.
 *
 * @param withoutAnyTag only those that have no tag; then {@code tags} does not count
 * @param tags all of these keys must be there
 * @param matches what must be in the resource's name
 */
record ResourceTagQuery(
        @JsonProperty("without_any_tag") @Nullable Boolean withoutAnyTag,
        @Size(max = Tags.MAX_TAGS) @Nullable List<@NotNull @Valid TagCondition> tags,
        @Size(max = 1) @Nullable List<@NotNull @Valid NameCondition> matches) {

    /**
     * A tag that must be there.
     *
     * @param values one of which the tag must have; any will do when there are none
     */
    @Schema(name = "TagCondition")
    record TagCondition(
            @NotNull String key,
            @Size(max = Tags.MAX_TAGS) @Nullable List<@NotNull String> values) {

        private boolean matchesAny(List<Tag> tags) {
            return tags.stream()
                    .anyMatch(tag -> tag.key().equals(key)
                            && (values == null || values.isEmpty() || values.contains(tag.value())));
        }
    }

    /**
     * What must be in a field of the resource.
     *
     * @param key only {@code resource_name} can be matched
     * @param value what its name must have in it, in whatever case
     */
    @Schema(name = "TagMatch")
    record NameCondition(
            @NotNull @Pattern(regexp = "resource_name", message = "must be resource_name")
            String key,

            @NotNull String value) {

        private boolean matchesName(TaggableResource resource) {
            return resource.name().toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
        }
    }

    boolean matchesResource(TaggableResource resource, List<Tag> resourceTags) {
        return matchesName(resource)
                && (Boolean.TRUE.equals(withoutAnyTag) ? resourceTags.isEmpty() : matchesTags(resourceTags));
    }

    private boolean matchesName(TaggableResource resource) {
        return matches == null || matches.stream().allMatch(condition -> condition.matchesName(resource));
    }

    private boolean matchesTags(List<Tag> resourceTags) {
        return tags == null || tags.stream().allMatch(condition -> condition.matchesAny(resourceTags));
    }
}
