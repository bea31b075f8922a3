package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.ReportSection;
import io.github.dliemulator.timeline.Timing;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.Worlds;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Timing of a project: delays and failure rates of state changes. */
@Tag(name = "Timing")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/timing")
class TimingController implements ReportSection {

    private final Worlds worlds;

    TimingController(Worlds worlds) {
        this.worlds = worlds;
    }

    /** Returns delays and failure rates. */
    @GetMapping
    public Timing getTiming(@PathVariable("projectId") String projectId) {
        return worlds.findOrDefault(PathParams.requireProjectId(projectId)).timing();
    }

    /**
     * Sets a timing profile ({@code instant}, {@code quick}, {@code documented}), or single delays and failure rates.
     * Changes in progress keep their timeline.
     */
    @PutMapping
    public Timing setTiming(
            @PathVariable("projectId") String projectId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = TimingOrProfile.class)))
                    @RequestBody
                    Timing timing) {
        worlds.setTiming(PathParams.requireProjectId(projectId), timing);
        return timing;
    }

    @Override
    public String path() {
        return "/projects/{projectId}/timing";
    }

    @Override
    public Optional<Object> content(World world) {
        return Optional.of(world.timing());
    }
}
