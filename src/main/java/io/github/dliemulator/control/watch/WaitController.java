package io.github.dliemulator.control.watch;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.control.ResourceView;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.chance.Durations;
import io.github.dliemulator.simulation.timeline.Goal;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Resources;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Waits until something holds, and answers then. */
@Tag(name = "Watching")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/wait")
class WaitController {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Watchers watchers;
    private final Worlds worlds;
    private final Resources resources;
    private final InstantSource realTime;

    WaitController(Watchers watchers, Worlds worlds, Resources resources, InstantSource realTime) {
        this.watchers = watchers;
        this.worlds = worlds;
        this.resources = resources;
        this.realTime = realTime;
    }

    /**
     * Answers as soon as a resource has one of the states; where it is a connection, all its peers. Refused with 404 when it is
     * not there or goes away, with 408 and what it waits for when the time is over, with 429 when too many wait in this world.
     *
     * @param resource for example {@code queue/etl_night} or {@code connection/{id}}
     * @param states of which one shall hold
     * @param timeout in real time, ten minutes at the most
     */
    @GetMapping
    Callable<Waiting> waitFor(
            @PathVariable("projectId") String projectId,
            @RequestParam("resource") String resource,
            @RequestParam("state") List<String> states,
            @RequestParam(name = "timeout", defaultValue = "30s")
                    @Schema(implementation = String.class, example = "30s")
                    String timeout) {
        Goal goal = goal(resource, states);
        Duration longest = timeout(timeout);
        requireKnown(goal, meant(worlds.enter(Required.project(projectId)), goal));
        Bell bell = watchers.enter(projectId);
        return () -> {
            try {
                return waitFor(projectId, goal, bell, realTime.instant().plus(longest));
            } finally {
                watchers.leave(projectId);
            }
        };
    }

    private static Goal goal(String resource, List<String> states) {
        try {
            return Goal.of(resource + "=" + String.join("|", states));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "resource and state must name what is waited for", e);
        }
    }

    private static Duration timeout(String text) {
        try {
            Duration timeout = Durations.parse(text);
            if (!timeout.isNegative() && timeout.compareTo(LONGEST) <= 0) {
                return timeout;
            }
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "timeout: " + e.getMessage(), e);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "timeout must be between 0s and 10m");
    }

    /** A state that there is not would be waited for in vain. */
    private static void requireKnown(Goal goal, List<Resource> meant) {
        Object state = meant.get(0).course().steps().get(0).state();
        if (state instanceof Enum<?> known) {
            List<String> all = Stream.of(known.getDeclaringClass().getEnumConstants())
                    .map(String::valueOf)
                    .toList();
            if (!all.containsAll(goal.states())) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "state must be of %s, not %s".formatted(all, goal.states()));
            }
        }
    }

    private Waiting waitFor(String projectId, Goal goal, Bell bell, Instant deadline) throws InterruptedException {
        while (true) {
            long seen = bell.changes();
            World world = worlds.enter(projectId);
            List<Resource> meant = meant(world, goal);
            if (meant.stream().allMatch(resource -> goal.isMetBy(resource, world.now()))) {
                return new Waiting(
                        world.now(),
                        meant.stream()
                                .map(resource -> ResourceView.of(resource, world.now()))
                                .toList());
            }
            Duration left = Duration.between(realTime.instant(), deadline);
            if (left.isNegative() || left.isZero()) {
                throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT, explained(goal, meant, world.now()));
            }
            bell.awaitChange(seen, shorter(left, quiet(projectId, meant)));
        }
    }

    private List<Resource> meant(World world, Goal goal) {
        List<Resource> meant =
                resources.meant(world.projectId(), goal.kind(), goal.id()).toList();
        if (meant.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There is nothing in project %s of which %s could come true"
                            .formatted(world.projectId(), goal.text()));
        }
        return meant;
    }

    private Duration quiet(String projectId, List<Resource> meant) {
        WorldClock clock = worlds.clock(projectId);
        Optional<Instant> next = meant.stream()
                .flatMap(resource -> resource.course().next(clock.worldTime()).stream())
                .map(Timeline.Step::from)
                .min(Comparator.naturalOrder());
        return watchers.quiet(clock, next);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String explained(Goal goal, List<Resource> meant, Instant now) {
        return "%s did not come true; it is %s in this world: %s"
                .formatted(
                        goal.text(),
                        now,
                        meant.stream()
                                .filter(resource -> !goal.isMetBy(resource, now))
                                .map(resource -> resource.explainedAt(now))
                                .limit(10)
                                .collect(joining("; ")));
    }
}
