package io.github.dliemulator.tag;

import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

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
     * Adds tags to a resource; a key that it has already gets the new value.
     *
     * <p>Refused with DLI.0001 for a bad tag and for more than 20 in all, DLI.0002 for an unknown resource.
     */
    @DliOperation(value = "BatchCreateResourceTags", page = "dli_02_0396", evidence = DOCUMENTED)
    @PostMapping("/{resource_id}/tags/create")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @PathVariable("resource_id") String resourceId,
            @RequestBody @Valid TagsRequest request) {
        tags.add(world, type, resourceId, request.tags());
    }

    /** Takes tags away; one that is not there is no mistake. Refused with DLI.0002 for an unknown resource. */
    @DliOperation(value = "BatchDeleteResourceTags", page = "dli_02_0397", evidence = DOCUMENTED)
    @PostMapping("/{resource_id}/tags/delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @PathVariable("resource_id") String resourceId,
            @RequestBody @Valid TagsRequest request) {
        tags.remove(world, type, resourceId, request.tags());
    }

    /** Shows the tags of a resource, those given at its creation too. Refused with DLI.0002 for an unknown resource. */
    @DliOperation(value = "ShowResourceTags", page = "dli_02_0501", evidence = DOCUMENTED)
    @GetMapping("/{resource_id}/tags")
    TagView.ResourceTagsPage show(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @PathVariable("resource_id") String resourceId,
            @RequestParam(name = "limit", defaultValue = "1000") @Min(1) @Max(1000) int limit,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset) {
        return tags.show(world, type, resourceId, Paging.ofOffset(offset, limit));
    }

    /** Lists the keys that resources of a type have, with all values of each. */
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

    /** Counts the resources that {@code filter} would find. */
    @DliOperation(value = "CountResourcesByTags", page = "dli_02_0398", evidence = DOCUMENTED)
    @PostMapping("/resource-instances/count")
    TagView.TaggedResourceCount count(
            World world,
            @PathVariable("resource_type") ResourceType type,
            @RequestBody @Valid ResourceTagQuery request) {
        return tags.count(world, type, request);
    }
}
