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
 * Query for resources (dli_02_0399). An empty query matches all of them.
 *
 * @param withoutAnyTag whether only resources without tags match; {@code tags} is ignored then
 * @param tags conditions on tags, all of which must be met
 * @param matches conditions on the name
 */
record ResourceTagQuery(
        @JsonProperty("without_any_tag") @Nullable Boolean withoutAnyTag,
        @Size(max = Tags.MAX_TAGS) @Nullable List<@NotNull @Valid TagCondition> tags,
        @Size(max = 1) @Nullable List<@NotNull @Valid NameCondition> matches) {

    /**
     * Condition on a tag.
     *
     * @param values allowed values. An empty list allows any.
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
     * Condition on a field of a resource.
     *
     * @param key name of the field: {@code resource_name}
     * @param value text that the name contains. Not case-sensitive.
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
