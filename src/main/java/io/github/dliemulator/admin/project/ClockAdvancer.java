package io.github.dliemulator.admin.project;

import static java.util.Objects.requireNonNull;

import io.github.dliemulator.world.RealTimeWork;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WaitCondition;
import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.WorldClocks;
import io.github.dliemulator.world.WorldClocks.ClockAdvance;
import io.github.dliemulator.world.WorldConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Advances clocks. Stops where work in real time starts, and waits for its result, which decides what happens later. */
@Component
class ClockAdvancer {

    private static final Duration MAX_WAIT = Duration.ofMinutes(1);

    private final WorldClocks clocks;
    private final ResourceRegistry resources;
    private final RealTimeWork work;

    ClockAdvancer(WorldClocks clocks, ResourceRegistry resources, RealTimeWork work) {
        this.clocks = clocks;
        this.resources = resources;
        this.work = work;
    }

    /**
     * Advances a clock to the target of a request.
     *
     * @throws WorldConflictException if the target is in the past, or a condition is not met within its limit
     */
    ClockAdvance advance(String projectId, AdvanceRequest request) {
        work.await(projectId, MAX_WAIT);
        Journey journey = new Journey(projectId, request);
        ClockAdvance first = clocks.update(projectId, journey::move);
        ClockAdvance last = first;
        while (!journey.arrived) {
            work.await(projectId, MAX_WAIT);
            last = clocks.update(projectId, journey::move);
        }
        return new ClockAdvance(first.from(), last.until());
    }

    /**
     * Sets a clock. A new virtual time is reached as by an advance.
     *
     * @throws WorldConflictException if virtual time would go back
     */
    void set(String projectId, ClockRequest request) {
        if (request.now() != null) {
            moveThroughStarts(projectId, request.now());
        }
        clocks.update(projectId, request::applyTo);
    }

    private void moveThroughStarts(String projectId, Instant target) {
        work.await(projectId, MAX_WAIT);
        Optional<Instant> start = nextStart(projectId, target);
        while (start.isPresent()) {
            Instant stop = start.get();
            clocks.update(
                    projectId,
                    (clock, realNow) -> clock.now(realNow).isBefore(stop) ? clock.advancedTo(stop, realNow) : clock);
            work.await(projectId, MAX_WAIT);
            start = nextStart(projectId, target);
        }
    }

    private Optional<Instant> nextStart(String projectId, Instant until) {
        return clocks.find(projectId).flatMap(clock -> work.nextStart(projectId, clock.virtualTime(), until));
    }

    /** The moves of one advance: to each time at which work starts, and to the target. Not thread-safe. */
    private final class Journey {

        private final String projectId;
        private final AdvanceRequest request;
        private @Nullable Instant target;
        private @Nullable Instant deadline;
        private boolean moved;
        private boolean arrived;

        private Journey(String projectId, AdvanceRequest request) {
            this.projectId = projectId;
            this.request = request;
        }

        /** Called while the project is locked, so that no other request moves the clock. */
        private WorldClock move(WorldClock clock, Instant realNow) {
            Instant now = clock.now(realNow);
            Instant limit = resolve(now);
            Optional<Instant> stop = work.nextStart(projectId, now, limit);
            if (stop.isPresent()) {
                moved = true;
                return clock.advancedTo(stop.get(), realNow);
            }
            arrived = true;
            Instant end = target == null ? notMet(limit) : target;
            return moved && end.isBefore(now) ? clock : clock.advancedTo(end, realNow);
        }

        /** Finds the target, and returns it, or the time until which a condition can be met. Conditions are read again each time. */
        private Instant resolve(Instant now) {
            if (request.until() != null) {
                deadline = deadline == null ? request.deadline(now) : deadline;
                target = findTime(request.until(), now, deadline).orElse(null);
                return target == null ? deadline : target;
            }
            target = target == null ? target(now) : target;
            return target;
        }

        private Instant target(Instant now) {
            if (request.by() != null) {
                return request.by().addTo(now);
            }
            return request.to() != null
                    ? request.to()
                    : resources.nthChangeTime(projectId, now, requireNonNull(request.next()));
        }

        private Optional<Instant> findTime(WaitCondition condition, Instant now, Instant until) {
            if (resources
                    .resolve(projectId, condition.kind(), condition.id())
                    .findAny()
                    .isEmpty()) {
                throw new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "Project %s has no resource that could meet %s".formatted(projectId, condition.text()));
            }
            return resources.firstTimeMet(projectId, condition, now, until);
        }

        private Instant notMet(Instant limit) {
            throw new WorldConflictException("%s is not met until %s by the scheduled transitions. %s"
                    .formatted(
                            requireNonNull(request.until()).text(),
                            limit,
                            moved
                                    ? "The clock was advanced to the start of the last statement"
                                    : "The clock was not advanced"));
        }
    }
}
