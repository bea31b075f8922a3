package io.github.dliemulator.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is said of tags. These answers have neither {@code is_success} nor {@code message}. */
final class TagView {

    private TagView() {}

    /** @param count how many there are in all (dli_02_0501) */
    @Schema(name = "ResourceTags")
    record OfResource(List<Tag> tags, int count) {}

    /** @param count how many keys there are in all (dli_02_0513) */
    @Schema(name = "TypeTags")
    record OfType(List<Values> tags, int count) {}

    /** @param values all that resources of this type have */
    @Schema(name = "TagValues")
    record Values(String key, List<String> values) {}

    /** @param totalCount how many there are in all (dli_02_0399) */
    @Schema(name = "TaggedResources")
    record Found(@JsonProperty("total_count") int totalCount, List<Tagged> resources) {}

    /** @param resourceDetail no page says what it holds: always empty */
    @Schema(name = "TaggedResource")
    record Tagged(
            @JsonProperty("resource_id") String resourceId,
            @JsonProperty("resource_name") String resourceName,
            @JsonProperty("resource_detail") String resourceDetail,
            List<Tag> tags) {}

    /** How many resources there are (dli_02_0398). */
    @Schema(name = "TaggedResourceCount")
    record Count(@JsonProperty("total_count") int totalCount) {}
}
