package io.github.dliemulator.admin.project;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.WorldClocks;
import io.github.dliemulator.world.WorldNotFoundException;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** State of a project: its clock and resources. Does not create the project. */
@Tag(name = "Projects")
@RestController
@RequestMapping("/_emulator/projects/{projectId}")
class WorldStateController implements ReportSection {

    private final WorldClocks clocks;
    private final ResourceRegistry resources;

    WorldStateController(WorldClocks clocks, ResourceRegistry resources) {
        this.clocks = clocks;
        this.resources = resources;
    }

    /**
     * State of a project at one time.
     *
     * @param resources resources at the virtual time of the clock
     */
    @Schema(name = "ProjectState")
    record WorldState(ClockView clock, List<ResourceView> resources) {}

    /**
     * Returns the clock and all resources with their timelines. Does not create the project.
     *
     * <p>Errors: 404 (unknown project).
     */
    @GetMapping
    @AdminErrors(NOT_FOUND)
    public WorldState getProjectState(@PathVariable("projectId") String projectId) {
        WorldClock clock = clocks.find(PathParams.requireProjectId(projectId))
                .orElseThrow(() -> new WorldNotFoundException(projectId));
        return state(projectId, clock, clock.virtualTime());
    }

    private WorldState state(String projectId, WorldClock clock, Instant now) {
        List<Resource> all = resources.list(projectId).toList();
        return new WorldState(
                ClockView.of(clock, now, resources.pendingChanges(all.stream(), now)),
                all.stream().map(resource -> ResourceView.of(resource, now)).toList());
    }

    @Override
    public String path() {
        return "/projects/{projectId}";
    }

    @Override
    public Optional<Object> content(World world) {
        return clocks.find(world.projectId()).map(clock -> state(world.projectId(), clock, world.now()));
    }
}
