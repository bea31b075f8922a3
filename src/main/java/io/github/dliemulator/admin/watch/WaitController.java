package io.github.dliemulator.admin.watch;

import static java.util.stream.Collectors.joining;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import io.github.dliemulator.admin.AdminErrors;
import io.github.dliemulator.admin.PathParams;
import io.github.dliemulator.timeline.Durations;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WaitCondition;
import io.github.dliemulator.world.WorldClocks;
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

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);

    private final WatchRegistry watchRegistry;
    private final WorldClocks clocks;
    private final ResourceRegistry resources;
    private final InstantSource realTime;

    WaitController(
            WatchRegistry watchRegistry, WorldClocks clocks, ResourceRegistry resources, InstantSource realTime) {
        this.watchRegistry = watchRegistry;
        this.clocks = clocks;
        this.resources = resources;
        this.realTime = realTime;
    }

    /**
     * Waits until a resource has one of the states, and then answers. For a connection, all its peers have to.
     *
     * <p>Errors: 404 (resource that does not exist, or is deleted), 408 (timeout, with the current states), 429 (too
     * many watchers).
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
                    String timeout) {
        WaitCondition condition = parseCondition(resource, states);
        Duration maxWait = timeout == null ? DEFAULT_TIMEOUT : parseTimeout(timeout);
        requireKnownStates(condition, currentStates(PathParams.requireProjectId(projectId), condition));
        WorldSignal signal = watchRegistry.register(projectId);
        return () -> {
            try {
                return waitForState(
                        projectId, condition, signal, realTime.instant().plus(maxWait));
            } finally {
                watchRegistry.unregister(projectId);
            }
        };
    }

    private static WaitCondition parseCondition(String resource, List<String> states) {
        try {
            return WaitCondition.of(resource + "=" + String.join("|", states));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "resource and state must name what is waited for", e);
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
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "timeout must be between 0s and 10m");
    }

    /** A state that there is not would be waited for in vain. */
    private static void requireKnownStates(WaitCondition condition, ResourceStates current) {
        Object state = current.resources().get(0).timeline().steps().get(0).state();
        if (state instanceof Enum<?> enumState) {
            List<String> knownStates = Stream.of(enumState.getDeclaringClass().getEnumConstants())
                    .map(String::valueOf)
                    .toList();
            if (!knownStates.containsAll(condition.states())) {
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "state must be of %s, not %s".formatted(knownStates, condition.states()));
            }
        }
    }

    private WaitResult waitForState(String projectId, WaitCondition condition, WorldSignal signal, Instant deadline)
            throws InterruptedException {
        while (true) {
            long seenChanges = signal.changeCount();
            if (watchRegistry.isShuttingDown()) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "The emulator ends");
            }
            ResourceStates current = currentStates(projectId, condition);
            if (current.resources().stream().allMatch(resource -> condition.isMetBy(resource, current.now()))) {
                return WaitResult.of(current);
            }
            Duration remaining = Duration.between(realTime.instant(), deadline);
            if (remaining.isNegative() || remaining.isZero()) {
                throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT, describeUnmet(condition, current));
            }
            signal.awaitChange(
                    seenChanges, min(remaining, watchRegistry.maxWait(current.clock(), current.nextChange())));
        }
    }

    private ResourceStates currentStates(String projectId, WaitCondition condition) {
        return clocks.find(projectId)
                .map(clock -> ResourceStates.of(
                        resources
                                .resolve(projectId, condition.kind(), condition.id())
                                .toList(),
                        clock))
                .filter(current -> !current.resources().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "There is nothing in project %s of which %s could come true"
                                .formatted(projectId, condition.text())));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String describeUnmet(WaitCondition condition, ResourceStates current) {
        return "%s did not come true; it is %s in this world: %s"
                .formatted(
                        condition.text(),
                        current.now(),
                        current.resources().stream()
                                .filter(resource -> !condition.isMetBy(resource, current.now()))
                                .map(resource -> resource.describeAt(current.now()))
                                .limit(10)
                                .collect(joining("; ")));
    }
}
