package io.github.dliemulator.control.watch;

import static java.util.stream.Collectors.joining;

import io.github.dliemulator.control.Required;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.chance.Durations;
import io.github.dliemulator.simulation.timeline.Goal;
import io.github.dliemulator.simulation.timeline.Resources;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final Duration USUAL = Duration.ofSeconds(30);

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
     * not there or goes away, with 408 and what it waits for when the time is over, with 429 when too many wait.
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
            @RequestParam(name = "timeout", required = false)
                    @Schema(implementation = String.class, defaultValue = "30s")
                    @Nullable
                    String timeout) {
        Goal goal = goal(resource, states);
        Duration longest = timeout == null ? USUAL : timeout(timeout);
        requireKnown(goal, look(Required.project(projectId), goal));
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
    private static void requireKnown(Goal goal, Look look) {
        Object state = look.resources().get(0).course().steps().get(0).state();
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
            if (watchers.areOver()) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "The emulator ends");
            }
            Look look = look(projectId, goal);
            if (look.resources().stream().allMatch(resource -> goal.isMetBy(resource, look.now()))) {
                return Waiting.of(look);
            }
            Duration left = Duration.between(realTime.instant(), deadline);
            if (left.isNegative() || left.isZero()) {
                throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT, explained(goal, look));
            }
            bell.awaitChange(seen, shorter(left, watchers.quiet(look.clock(), look.next())));
        }
    }

    private Look look(String projectId, Goal goal) {
        return worlds.clockIfThere(projectId)
                .map(clock -> Look.at(
                        resources.meant(projectId, goal.kind(), goal.id()).toList(), clock))
                .filter(look -> !look.resources().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "There is nothing in project %s of which %s could come true"
                                .formatted(projectId, goal.text())));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String explained(Goal goal, Look look) {
        return "%s did not come true; it is %s in this world: %s"
                .formatted(
                        goal.text(),
                        look.now(),
                        look.resources().stream()
                                .filter(resource -> !goal.isMetBy(resource, look.now()))
                                .map(resource -> resource.explainedAt(look.now()))
                                .limit(10)
                                .collect(joining("; ")));
    }
}
