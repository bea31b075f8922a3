package io.github.dliemulator.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is said of tags. These answers have neither {@code is_success} nor {@code message}. */
final class TagView {

    private TagView() {}

    /**
     * The tags of one resource (dli_02_0501).
     *
     * @param count how many there are in all
     */
    @Schema(name = "ResourceTags")
    record ResourceTagsPage(List<Tag> tags, int count) {}

    /**
     * The tags of all resources of a type (dli_02_0513).
     *
     * @param tags a page of keys
     * @param count how many keys there are in all
     */
    @Schema(name = "TypeTags")
    record TypeTagsPage(List<TagValues> tags, int count) {}

    /**
     * A key with all its values.
     *
     * @param values all that resources of this type have
     */
    @Schema(name = "TagValues")
    record TagValues(String key, List<String> values) {}

    /**
     * Resources that were looked for (dli_02_0399).
     *
     * @param resources a page of them
     */
    @Schema(name = "TaggedResources")
    record TaggedResourcesPage(@JsonProperty("total_count") int totalCount, List<TaggedResource> resources) {}

    /**
     * A resource with its tags.
     *
     * @param resourceId of a queue its number, of a pool and a connection its UUID
     * @param resourceName its name
     * @param resourceDetail no page says what it holds: always empty
     */
    @Schema(name = "TaggedResource")
    record TaggedResource(
            @JsonProperty("resource_id") String resourceId,
            @JsonProperty("resource_name") String resourceName,
            @JsonProperty("resource_detail") String resourceDetail,
            List<Tag> tags) {}

    /** How many resources there are (dli_02_0398). */
    @Schema(name = "TaggedResourceCount")
    record TaggedResourceCount(@JsonProperty("total_count") int totalCount) {}
}
