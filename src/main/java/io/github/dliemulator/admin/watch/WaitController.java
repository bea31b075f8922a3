package io.github.dliemulator.admin.watch;

import static java.util.stream.Collectors.joining;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.admin.project.ResourceView;
import io.github.dliemulator.timeline.Durations;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WaitCondition;
import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.WorldClocks;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

/** Long poll for a state of a resource. */
@Tag(name = "Watching")
@RestController
@RequestMapping("/_emulator/projects/{projectId}/wait")
class WaitController {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);

    private final WatchRegistry watches;
    private final WorldClocks clocks;
    private final ResourceRegistry resources;
    private final InstantSource realTime;

    WaitController(WatchRegistry watches, WorldClocks clocks, ResourceRegistry resources, InstantSource realTime) {
        this.watches = watches;
        this.clocks = clocks;
        this.resources = resources;
        this.realTime = realTime;
    }

    /**
     * The resources whose states met a condition.
     *
     * @param now virtual time
     */
    @Schema(name = "WaitResult")
    record WaitResult(Instant now, List<ResourceView> resources) {}

    /**
     * Waits until a resource has one of the states, and then answers. For a connection, all its peers have to.
     *
     * <p>Errors: 404 (resource that does not exist, or is deleted), 408 (timeout, with the current states), 429 (too many long
     * polls and event streams).
     *
     * @param resource for example {@code queue/etl_night} or {@code connection/{id}}
     * @param states alternatives, one of which ends the wait
     * @param timeout in real time, at most ten minutes
     */
    @GetMapping
    @AdminErrors({NOT_FOUND, REQUEST_TIMEOUT, TOO_MANY_REQUESTS})
    Callable<WaitResult> waitForState(
            @PathVariable("projectId") String projectId,
            @RequestParam("resource") String resource,
            @RequestParam("state") List<String> states,
            @RequestParam(name = "timeout", required = false)
                    @Schema(implementation = String.class, defaultValue = "30s")
                    @Nullable
                    String timeout,
            HttpServletRequest request) {
        WaitCondition condition = parseCondition(resource, states);
        Duration maxWait = timeout == null ? DEFAULT_TIMEOUT : parseTimeout(timeout);
        requireKnownStates(condition, find(PathParams.requireProjectId(projectId), condition));
        Watch watch = watches.open(projectId, request);
        return () -> {
            try (watch) {
                return waitFor(condition, watch, realTime.instant().plus(maxWait));
            }
        };
    }

    private static WaitCondition parseCondition(String resource, List<String> states) {
        try {
            return WaitCondition.of(resource + "=" + String.join("|", states));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "resource must be a kind and an ID, for example queue/etl_night, and state one or more states",
                    e);
        }
    }

    private static Duration parseTimeout(String text) {
        try {
            Duration timeout = Durations.parse(text);
            if (!timeout.isNegative() && timeout.compareTo(MAX_TIMEOUT) <= 0) {
                return timeout;
            }
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "timeout: " + e.getMessage(), e);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "timeout must be between 0s and 10m, not " + text);
    }

    private static void requireKnownStates(WaitCondition condition, Targets targets) {
        Object state = targets.resources().get(0).timeline().steps().get(0).state();
        if (state instanceof Enum<?> enumState) {
            List<String> knownStates = Stream.of(enumState.getDeclaringClass().getEnumConstants())
                    .map(String::valueOf)
                    .toList();
            if (!knownStates.containsAll(condition.states())) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "state must be one of %s, not %s".formatted(knownStates, condition.states()));
            }
        }
    }

    private WaitResult waitFor(WaitCondition condition, Watch watch, Instant deadline)
            throws InterruptedException, IOException {
        while (true) {
            ProjectSignal.Counts counts = watch.counts();
            Targets targets = find(watch.projectId(), condition);
            if (targets.unmet(condition).findAny().isEmpty()) {
                return targets.toResult();
            }
            if (watch.isShuttingDown()) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "The emulator shuts down");
            }
            Duration remaining = Duration.between(realTime.instant(), deadline);
            if (remaining.isNegative() || remaining.isZero()) {
                throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT, targets.describeUnmet(condition));
            }
            Duration maxWait = watches.maxWait(targets.resources(), targets.clock());
            watch.awaitChange(counts, maxWait.compareTo(remaining) < 0 ? maxWait : remaining);
        }
    }

    /** The resources whose states count for a condition, at least one. */
    private record Targets(List<Resource> resources, WorldClock clock) {

        private Instant now() {
            return clock.virtualTime();
        }

        private Stream<Resource> unmet(WaitCondition condition) {
            return resources.stream().filter(resource -> !condition.isMetBy(resource, now()));
        }

        private String describeUnmet(WaitCondition condition) {
            return "%s is not met at %s (virtual time): %s"
                    .formatted(
                            condition.text(),
                            now(),
                            unmet(condition)
                                    .map(resource -> resource.describeAt(now()))
                                    .limit(10)
                                    .collect(joining("; ")));
        }

        private WaitResult toResult() {
            return new WaitResult(
                    now(),
                    resources.stream()
                            .map(resource -> ResourceView.of(resource, now()))
                            .toList());
        }
    }

    private Targets find(String projectId, WaitCondition condition) {
        return clocks.find(projectId)
                .map(clock -> new Targets(
                        resources
                                .resolve(projectId, condition.kind(), condition.id())
                                .toList(),
                        clock))
                .filter(targets -> !targets.resources().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "Project %s has no resource for the condition %s".formatted(projectId, condition.text())));
    }
}
