package io.github.dliemulator.admin.project;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.StateChange;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.WorldClocks;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clock of a project: reads, sets and advances virtual time. */
@Tag(name = "Clock")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/clock")
class ClockController {

    private final WorldClocks clocks;
    private final ResourceRegistry resources;
    private final ClockAdvancer advancer;

    ClockController(WorldClocks clocks, ResourceRegistry resources, ClockAdvancer advancer) {
        this.clocks = clocks;
        this.resources = resources;
        this.advancer = advancer;
    }

    /**
     * Result of an advance of the clock.
     *
     * @param from virtual time before
     * @param now virtual time after
     * @param changes state changes in chronological order, at most 1000 of each resource
     */
    record AdvanceResult(Instant from, Instant now, List<StateChange> changes) {}

    /** Returns virtual time, clock mode and pending changes. */
    @GetMapping
    ClockView getClock(@PathVariable("projectId") String projectId) {
        WorldClock clock = clocks.findOrDefault(PathParams.requireProjectId(projectId));
        return ClockView.of(clock, resources.pendingChanges(projectId, clock.virtualTime()));
    }

    /**
     * Sets the clock. Virtual time only moves forward. On the way to a new virtual time the clock stops where a statement starts on
     * the engine, and waits for it, at most a minute in real time.
     *
     * <p>Errors: 409 ({@code now} before the current virtual time).
     */
    @PutMapping
    @AdminErrors(CONFLICT)
    ClockView setClock(@PathVariable("projectId") String projectId, @RequestBody @Valid ClockRequest request) {
        advancer.set(PathParams.requireProjectId(projectId), request);
        return getClock(projectId);
    }

    /**
     * Advances the clock and returns the state changes in between. Stops where a statement starts on the engine, and waits for
     * it, at most a minute in real time.
     *
     * <p>Errors: 404 (condition on a resource that does not exist, or on a connection without peers), 409 (target in
     * the past, condition not met within the limit).
     */
    @PostMapping("/advance")
    @AdminErrors({NOT_FOUND, CONFLICT})
    AdvanceResult advanceClock(
            @PathVariable("projectId") String projectId, @RequestBody @Valid AdvanceRequest request) {
        WorldClocks.ClockAdvance span = advancer.advance(PathParams.requireProjectId(projectId), request);
        return new AdvanceResult(span.from(), span.until(), changesBetween(projectId, span));
    }

    private List<StateChange> changesBetween(String projectId, WorldClocks.ClockAdvance span) {
        return resources.changesBetween(projectId, span.from(), span.until()).stream()
                .map(StateChange::of)
                .toList();
    }
}
