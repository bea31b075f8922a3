package io.github.dliemulator.control;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.timeline.Forced;
import io.github.dliemulator.simulation.timeline.Resources;
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
    private final Resources resources;

    ResourceController(Worlds worlds, Resources resources) {
        this.worlds = worlds;
        this.resources = resources;
    }

    /**
     * What to put a resource into.
     *
     * @param state the state that shall hold at once; needed to force it, and only then
     * @param message what it says of its failure; only with a state that is one
     */
    record Force(
            @Nullable String state,

            @Size(max = 1000) @Nullable String message) {

        private Forced forced() {
            if (state == null || state.isBlank()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "state must not be blank");
            }
            return new Forced(state, message);
        }
    }

    /** All resources of a world. */
    record ResourceList(List<ResourceView> resources) {}

    /** All of them: queues, how many CUs they have, pools, connections and peers. */
    @GetMapping
    ResourceList resources(@PathVariable("projectId") String projectId) {
        World world = worlds.enter(Required.project(projectId));
        return new ResourceList(resources
                .of(projectId)
                .map(resource -> ResourceView.of(resource, world.now()))
                .toList());
    }

    /** One of them; a peer's id has two parts, its connection's id and the name of its queue or pool. */
    @GetMapping("/{kind}/{*id}")
    ResourceView resource(
            @PathVariable("projectId") String projectId,
            @PathVariable("kind") String kind,
            @PathVariable("id") String slashAndId) {
        World world = worlds.enter(Required.project(projectId));
        return ResourceView.of(
                Required.resource(resources, projectId, kind, slashAndId.replaceFirst("^/", "")), world.now());
    }

    /**
     * Holds a resource before its next step, lets it go on, or puts it into a state at once: {@code /hold}, {@code /release},
     * {@code /force}. A queue can be held while something is being done to it, and forced to be AVAILABLE then, or USED, as if
     * a job had run on it; a pool while it is CREATING, and forced to be AVAILABLE or FAILED; a peer while it is CREATING, and
     * forced to be ACTIVE or FAILED. Peers stand still with what they wait for. Refused with 409 for anything else.
     */
    @PostMapping("/{kind}/{*id}")
    ResourceView actOnResource(
            @PathVariable("projectId") String projectId,
            @PathVariable("kind") String kind,
            @PathVariable("id") String slashAndIdAndAction,
            @RequestBody(required = false) @Valid @Nullable Force force) {
        Matcher path = ACTION.matcher(slashAndIdAndAction);
        if (!path.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such action");
        }
        String id = path.group(1);
        resource(projectId, kind, "/" + id);
        act(worlds.enter(projectId), kind, id, path.group(2), force);
        return resource(projectId, kind, "/" + id);
    }

    private void act(World world, String kind, String id, String action, @Nullable Force force) {
        switch (action) {
            case "hold" -> resources.hold(world, kind, id);
            case "release" -> resources.release(world, kind, id);
            default -> {
                if (force == null) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The request body is missing");
                }
                resources.force(world, kind, id, force.forced());
            }
        }
    }
}
