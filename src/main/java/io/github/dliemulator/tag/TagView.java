package io.github.dliemulator.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Responses of the tag API. Unlike other responses of DLI, they have no {@code is_success} and no {@code message}. */
final class TagView {

    private TagView() {}

    /**
     * Tags of a resource (dli_02_0501).
     *
     * @param count number of tags on all pages
     */
    @Schema(name = "ResourceTags")
    record ResourceTagsPage(List<Tag> tags, int count) {}

    /**
     * Tags of all resources of a type (dli_02_0513).
     *
     * @param tags page of keys
     * @param count number of keys on all pages
     */
    @Schema(name = "TypeTags")
    record TypeTagsPage(List<TagValues> tags, int count) {}

    /**
     * Key with all its values.
     *
     * @param values values that resources of this type have
     */
    @Schema(name = "TagValues")
    record TagValues(String key, List<String> values) {}

    /**
     * Resources found by a query (dli_02_0399).
     *
     * @param resources page of resources
     */
    @Schema(name = "TaggedResources")
    record TaggedResourcesPage(@JsonProperty("total_count") int totalCount, List<TaggedResource> resources) {}

    /**
     * Resource with its tags.
     *
     * @param resourceId ID: a number for a queue, a UUID for a pool or a connection
     * @param resourceName name
     * @param resourceDetail always empty, since no page describes its content
     */
    @Schema(name = "TaggedResource")
    record TaggedResource(
            @JsonProperty("resource_id") String resourceId,
            @JsonProperty("resource_name") String resourceName,
            @JsonProperty("resource_detail") String resourceDetail,
            List<Tag> tags) {}

    /** Number of resources (dli_02_0398). */
    @Schema(name = "TaggedResourceCount")
    record TaggedResourceCount(@JsonProperty("total_count") int totalCount) {}
}
