package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.world.ForcedState;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Every resource of a world with what no answer of the DLI API shows: its course, what comes next, and why. */
@Tag(name = "Resources")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/resources")
class ResourceController {

    private static final Pattern ACTION = Pattern.compile("/(.+)/(hold|release|force)");

    private final Worlds worlds;
    private final ResourceRegistry resources;

    ResourceController(Worlds worlds, ResourceRegistry resources) {
        this.worlds = worlds;
        this.resources = resources;
    }

    /**
     * What to put a resource into.
     *
     * @param state the state that shall hold at once; needed to force it, and only then
     * @param message what it says of its failure; only with a state that is one
     */
    record ForceRequest(
            @Nullable String state,

            @Size(max = 1000) @Nullable String message) {

        private ForcedState toForcedState() {
            if (state == null || state.isBlank()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "state must not be blank");
            }
            return new ForcedState(state, message);
        }
    }

    /** All resources of a world. */
    record ResourceList(List<ResourceView> resources) {}

    /** All of them: queues, how many CUs they have, pools, connections and peers. */
    @GetMapping
    ResourceList listResources(@PathVariable("projectId") String projectId) {
        World world = worlds.findOrCreate(PathParams.requireProjectId(projectId));
        return new ResourceList(resources
                .list(projectId)
                .map(resource -> ResourceView.of(resource, world.now()))
                .toList());
    }

    /** One of them; a peer's id has two parts, its connection's id and the name of its queue or pool. */
    @GetMapping("/{kind}/{*id}")
    ResourceView getResource(
            @PathVariable("projectId") String projectId,
            @PathVariable("kind") String kind,
            @PathVariable("id") String idPath) {
        World world = worlds.findOrCreate(PathParams.requireProjectId(projectId));
        return ResourceView.of(
                PathParams.requireResource(resources, projectId, kind, idPath.replaceFirst("^/", "")), world.now());
    }

    /**
     * Holds a resource before its next step, lets it go on, or puts it into a state at once: {@code /hold}, {@code /release},
     * {@code /force}. A queue can be held while something is being done to it, and forced to be AVAILABLE then, or USED, as if
     * a job had run on it; a pool while it is CREATING, and forced to be AVAILABLE or FAILED; a peer while it is CREATING, and
     * forced to be ACTIVE or FAILED. Peers stand still with what they wait for. Refused with 409 for anything else.
     */
    @PostMapping("/{kind}/{*id}")
    ResourceView applyResourceAction(
            @PathVariable("projectId") String projectId,
            @PathVariable("kind") String kind,
            @PathVariable("id") String idAndActionPath,
            @RequestBody(required = false) @Valid @Nullable ForceRequest request) {
        Matcher path = ACTION.matcher(idAndActionPath);
        if (!path.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such action");
        }
        String id = path.group(1);
        getResource(projectId, kind, "/" + id);
        applyAction(worlds.findOrCreate(projectId), kind, id, path.group(2), request);
        return getResource(projectId, kind, "/" + id);
    }

    private void applyAction(World world, String kind, String id, String action, @Nullable ForceRequest request) {
        switch (action) {
            case "hold" -> resources.hold(world, kind, id);
            case "release" -> resources.release(world, kind, id);
            default -> {
                if (request == null) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The request body is missing");
                }
                resources.force(world, kind, id, request.toForcedState());
            }
        }
    }
}
