package io.github.dliemulator.control.world;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.control.ResourceView;
import io.github.dliemulator.control.clock.ClockView;
import io.github.dliemulator.simulation.NoSuchWorldException;
import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Resources;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A world for those who only look: none begins by that. */
@Tag(name = "Worlds")
@RestController
@RequestMapping("/_emulator/projects/{projectId}")
class GlanceController {

    private final Worlds worlds;
    private final Resources resources;

    GlanceController(Worlds worlds, Resources resources) {
        this.worlds = worlds;
        this.resources = resources;
    }

    /**
     * A world at one moment.
     *
     * @param resources as they are at the time of the clock
     */
    @Schema(name = "Glance")
    record Glance(ClockView clock, List<ResourceView> resources) {}

    /** Its clock, and every resource with its course. Refused with 404 when this world is not there, and it does not begin by that. */
    @GetMapping
    Glance glance(@PathVariable("projectId") String projectId) {
        WorldClock clock =
                worlds.clockIfThere(Required.project(projectId)).orElseThrow(() -> new NoSuchWorldException(projectId));
        List<Resource> all = resources.of(projectId).toList();
        return new Glance(
                ClockView.of(clock, resources.pending(all.stream(), clock.worldTime())),
                all.stream()
                        .map(resource -> ResourceView.of(resource, clock.worldTime()))
                        .toList());
    }
}
