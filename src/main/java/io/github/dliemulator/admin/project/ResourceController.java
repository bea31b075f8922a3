package io.github.dliemulator.admin.project;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.world.ForcedState;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Resources of a project with their timelines, which the cloud's API does not show. */
@Tag(name = "Resources")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/resources")
class ResourceController {

    private final Worlds worlds;
    private final ResourceRegistry resources;

    ResourceController(Worlds worlds, ResourceRegistry resources) {
        this.worlds = worlds;
        this.resources = resources;
    }

    /**
     * State to set.
     *
     * @param state the new state
     * @param message failure message; only with a state that is a failure
     */
    record ForceRequest(
            @NotBlank String state,

            @Size(max = 1000) @Nullable String message) {

        private ForcedState toForcedState() {
            return new ForcedState(state, message);
        }
    }

    /** All resources of a project. */
    record ResourceList(List<ResourceView> resources) {}

    /** Lists queues, their numbers of CUs, pools, connections and peers. */
    @GetMapping
    ResourceList listResources(@PathVariable("projectId") String projectId) {
        World world = worlds.findOrDefault(PathParams.requireProjectId(projectId));
        return new ResourceList(resources
                .list(projectId)
                .map(resource -> ResourceView.of(resource, world.now()))
                .toList());
    }

    /**
     * Shows a resource with its timeline.
     *
     * <p>Errors: 404 (unknown kind or resource).
     */
    @GetMapping({"/{kind}/{id}", "/{kind}/{id}/{target}"})
    @AdminErrors(NOT_FOUND)
    ResourceView getResource(
            @PathVariable("projectId") String projectId,
            @PathVariable("kind") String kind,
            @PathVariable("id") String id,
            @PathVariable(name = "target", required = false) @Nullable String target) {
        World world = worlds.findOrDefault(PathParams.requireProjectId(projectId));
        return view(world, kind, resourceId(id, target));
    }

    /**
     * Holds a resource before its next state transition. A queue can be held while it is not available, a pool or a peer while
     * it is CREATING. Peers that depend on a held resource stop as well.
     *
     * <p>Errors: 404 (unknown kind or resource), 409 (resource that cannot be held now).
     */
    @PostMapping({"/{kind}/{id}/hold", "/{kind}/{id}/{target}/hold"})
    @AdminErrors({NOT_FOUND, CONFLICT})
    ResourceView holdResource(
            @PathVariable("projectId") String projectId,
            @PathVariable("kind") String kind,
            @PathVariable("id") String id,
            @PathVariable(name = "target", required = false) @Nullable String target) {
        return change(projectId, kind, resourceId(id, target), resources::hold);
    }

    /**
     * Releases a held resource. The rest of its timeline is shifted by the time for which it was held.
     *
     * <p>Errors: 404 (unknown kind or resource), 409 (resource that is not held).
     */
    @PostMapping({"/{kind}/{id}/release", "/{kind}/{id}/{target}/release"})
    @AdminErrors({NOT_FOUND, CONFLICT})
    ResourceView releaseResource(
            @PathVariable("projectId") String projectId,
            @PathVariable("kind") String kind,
            @PathVariable("id") String id,
            @PathVariable(name = "target", required = false) @Nullable String target) {
        return change(projectId, kind, resourceId(id, target), resources::release);
    }

    /**
     * Sets the state of a resource at once. A queue that is not available can become AVAILABLE, and any queue USED, as after a
     * job. A pool that is CREATING can become AVAILABLE or FAILED, and a peer that is CREATING can become ACTIVE or FAILED.
     *
     * <p>Errors: 404 (unknown kind or resource), 409 (state that the resource cannot have now).
     */
    @PostMapping({"/{kind}/{id}/force", "/{kind}/{id}/{target}/force"})
    @AdminErrors({NOT_FOUND, CONFLICT})
    ResourceView forceResource(
            @PathVariable("projectId") String projectId,
            @PathVariable("kind") String kind,
            @PathVariable("id") String id,
            @PathVariable(name = "target", required = false) @Nullable String target,
            @RequestBody @Valid ForceRequest request) {
        return change(
                projectId,
                kind,
                resourceId(id, target),
                (world, resourceKind, resourceId) ->
                        resources.force(world, resourceKind, resourceId, request.toForcedState()));
    }

    private ResourceView change(String projectId, String kind, String id, Change change) {
        World world = worlds.findOrDefault(PathParams.requireProjectId(projectId));
        PathParams.requireResource(resources, projectId, kind, id);
        change.apply(world, kind, id);
        return view(worlds.findOrDefault(projectId), kind, id);
    }

    private ResourceView view(World world, String kind, String id) {
        return ResourceView.of(PathParams.requireResource(resources, world.projectId(), kind, id), world.now());
    }

    private static String resourceId(String id, @Nullable String target) {
        return target == null ? id : id + "/" + target;
    }

    private interface Change {

        void apply(World world, String kind, String id);
    }
}
