package io.github.dliemulator.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.tag.Taggable.Subject;
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
record FindResources(
        @JsonProperty("without_any_tag") @Nullable Boolean withoutAnyTag,
        @Size(max = Tags.MOST) @Nullable List<@NotNull @Valid Wanted> tags,
        @Size(max = 1) @Nullable List<@NotNull @Valid Match> matches) {

    /**
     * A tag that must be there.
     *
     * @param values one of which the tag must have; any will do when there are none
     */
    @Schema(name = "WantedTag")
    record Wanted(
            @NotNull String key,
            @Size(max = Tags.MOST) @Nullable List<@NotNull String> values) {

        private boolean isAmong(List<Tag> tags) {
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
    record Match(
            @NotNull @Pattern(regexp = "resource_name", message = "must be resource_name")
            String key,

            @NotNull String value) {

        private boolean fits(Subject subject) {
            return subject.name().toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
        }
    }

    boolean isFor(Subject subject, List<Tag> tagged) {
        return fitsName(subject) && (Boolean.TRUE.equals(withoutAnyTag) ? tagged.isEmpty() : fitsTags(tagged));
    }

    private boolean fitsName(Subject subject) {
        return matches == null || matches.stream().allMatch(match -> match.fits(subject));
    }

    private boolean fitsTags(List<Tag> tagged) {
        return tags == null || tags.stream().allMatch(wanted -> wanted.isAmong(tagged));
    }
}
