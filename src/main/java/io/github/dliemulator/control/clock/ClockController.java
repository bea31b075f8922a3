package io.github.dliemulator.control.clock;

import static java.util.Objects.requireNonNull;

import io.github.dliemulator.control.ChangeView;
import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.timeline.Goal;
import io.github.dliemulator.simulation.timeline.Resources;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What time it is in a world. */
@Tag(name = "Clock")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/clock")
class ClockController {

    private final Worlds worlds;
    private final Resources resources;

    ClockController(Worlds worlds, Resources resources) {
        this.worlds = worlds;
        this.resources = resources;
    }

    /**
     * What an advance passed over.
     *
     * @param from where the clock stood
     * @param now where it stands
     * @param changes in order of time; of what recurs for long, the first thousand
     */
    record Advanced(Instant from, Instant now, List<ChangeView> changes) {}

    /** What time it is, how the clock goes and what comes next. */
    @GetMapping
    ClockView clock(@PathVariable("projectId") String projectId) {
        WorldClock clock = worlds.clock(Required.project(projectId));
        return ClockView.of(clock, resources.pending(projectId, clock.worldTime()));
    }

    /** Sets the clock. World time only goes forward: an earlier {@code now} is refused. */
    @PutMapping
    ClockView setClock(@PathVariable("projectId") String projectId, @RequestBody @Valid ClockSetting setting) {
        worlds.moveClock(Required.project(projectId), setting::applyTo);
        return clock(projectId);
    }

    /**
     * Moves the clock forward and tells what happened on the way. Refused with 404 when there is nothing that the goal is about, a connection without peers included, with
     * 409 when the goal is not met within the limit, or the target lies in the past.
     */
    @PostMapping("/advance")
    Advanced advanceClock(@PathVariable("projectId") String projectId, @RequestBody @Valid Advance advance) {
        Worlds.Passage passage = worlds.moveClock(
                Required.project(projectId),
                (clock, realNow) -> clock.movedTo(target(projectId, advance, clock.now(realNow)), realNow));
        return new Advanced(passage.from(), passage.until(), changes(projectId, passage));
    }

    /** Where the clock shall stand; what is to come is asked only by who needs it, and while nobody else moves the clock. */
    private Instant target(String projectId, Advance advance, Instant now) {
        if (advance.by() != null) {
            return advance.by().after(now);
        }
        if (advance.to() != null) {
            return advance.to();
        }
        return advance.next() != null
                ? resources.whenChanged(projectId, now, advance.next())
                : whenMet(projectId, advance, now, requireNonNull(advance.until()));
    }

    private Instant whenMet(String projectId, Advance advance, Instant now, Goal goal) {
        Instant latest = advance.latest(now);
        if (resources.meant(projectId, goal.kind(), goal.id()).findAny().isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There is nothing in project %s of which %s could come true".formatted(projectId, goal.text()));
        }
        return resources
                .whenMet(projectId, goal, now, latest)
                .orElseThrow(() -> new RefusedException(
                        "%s does not come true by %s, as far as the future is written; the clock was not moved"
                                .formatted(goal.text(), latest)));
    }

    private List<ChangeView> changes(String projectId, Worlds.Passage passage) {
        return resources.between(projectId, passage.from(), passage.until()).stream()
                .map(ChangeView::of)
                .toList();
    }
}
