package io.github.dliemulator.control;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.timeline.Resources;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern FORCE = Pattern.compile("/(.+)/force");

    private final Worlds worlds;
    private final Resources resources;

    ResourceController(Worlds worlds, Resources resources) {
        this.worlds = worlds;
        this.resources = resources;
    }

    /** @param state the state that shall hold at once */
    record Force(@NotBlank String state) {}

    record ResourceList(List<ResourceView> resources) {}

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
     * Puts a resource into a state at once; so far only a queue, into USED: as if a job had run on it. Refused with 409 for
     * another state.
     */
    @PostMapping("/{kind}/{*id}")
    ResourceView force(
            @PathVariable("projectId") String projectId,
            @PathVariable("kind") String kind,
            @PathVariable("id") String slashAndIdAndForce,
            @RequestBody @Valid Force force) {
        Matcher path = FORCE.matcher(slashAndIdAndForce);
        if (!path.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such action");
        }
        resource(projectId, kind, "/" + path.group(1));
        resources.force(worlds.enter(projectId), kind, path.group(1), force.state());
        return resource(projectId, kind, "/" + path.group(1));
    }
}
