package io.github.dliemulator.tag;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.error.DliError.NO_SUCH_OBJECT;

import io.github.dliemulator.web.DliErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A resource is named by its id: a queue's {@code queue_id}, a pool's {@code resource_id}, a connection's {@code id}. */
@io.swagger.v3.oas.annotations.tags.Tag(name = "Tags")
@RestController
@RequestMapping("/v3/{project_id}/{resource_type}")
class TagController {

    private final TagService tags;

    TagController(TagService tags) {
        this.tags = tags;
    }

    /**
     * Adds tags to a resource. The value of an existing key is replaced.
     *
     * <p>Errors: DLI.0001 (invalid tag, more than 20 tags), DLI.0002 (unknown resource).
     */
    @DliOperation(value = "BatchCreateResourceTags", page = "dli_02_0396", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @PostMapping("/{resource_id}/tags/create")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @PathVariable("resource_id") String resourceId,
            @RequestBody @Valid TagsRequest request) {
        tags.add(world, type, resourceId, request.tags());
    }

    /**
     * Removes tags from a resource. A tag that does not exist is allowed.
     *
     * <p>Errors: DLI.0001 (invalid tag), DLI.0002 (unknown resource).
     */
    @DliOperation(value = "BatchDeleteResourceTags", page = "dli_02_0397", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @PostMapping("/{resource_id}/tags/delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @PathVariable("resource_id") String resourceId,
            @RequestBody @Valid TagsRequest request) {
        tags.remove(world, type, resourceId, request.tags());
    }

    /**
     * Shows the tags of a resource.
     *
     * <p>Errors: DLI.0002 (unknown resource).
     */
    @DliOperation(value = "ShowResourceTags", page = "dli_02_0501", evidence = DOCUMENTED)
    @DliErrors(NO_SUCH_OBJECT)
    @GetMapping("/{resource_id}/tags")
    TagView.ResourceTagsPage show(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @PathVariable("resource_id") String resourceId,
            @RequestParam(name = "limit", defaultValue = "1000") @Min(1) @Max(1000) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return tags.show(world, type, resourceId, Paging.ofOffset(offset, limit));
    }

    /** Lists the tag keys of a resource type with all values of each. */
    @DliOperation(value = "ListResourcesTags", page = "dli_02_0513", evidence = DOCUMENTED)
    @GetMapping("/tags")
    TagView.TypeTagsPage list(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @RequestParam(name = "limit", defaultValue = "1000") @Min(1) @Max(1000) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return tags.list(world, type, Paging.ofOffset(offset, limit));
    }

    /** Finds resources by their tags and names. */
    @DliOperation(value = "ListResourcesByTags", page = "dli_02_0399", evidence = DOCUMENTED)
    @PostMapping("/resource-instances/filter")
    TagView.TaggedResourcesPage find(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @RequestParam(name = "limit", defaultValue = "1000") @Min(1) @Max(1000) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset,
            @RequestBody @Valid ResourceTagQuery request) {
        return tags.find(world, type, request, Paging.ofOffset(offset, limit));
    }

    /** Counts the resources that match the tags and names. */
    @DliOperation(value = "CountResourcesByTags", page = "dli_02_0398", evidence = DOCUMENTED)
    @PostMapping("/resource-instances/count")
    TagView.TaggedResourceCount count(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @RequestBody @Valid ResourceTagQuery request) {
        return tags.count(world, type, request);
    }
}
