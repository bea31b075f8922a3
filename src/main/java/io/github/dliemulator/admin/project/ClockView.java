package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.StateChange;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WorldClock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clock of a project.
 *
 * @param now virtual time
 * @param factor speed relative to real time
 * @param afterPolls in mode {@code auto}, number of reads of a resource in a transitional state after which the clock advances
 *     to its next transition
 * @param pending number of pending state changes
 * @param next next pending state change
 */
@Schema(name = "Clock")
public record ClockView(
        ClockMode mode,
        Instant now,
        int factor,
        @Nullable Integer afterPolls,
        int pending,
        @Nullable StateChange next) {

    /** @param pending pending state changes in chronological order */
    public static ClockView of(WorldClock clock, List<ResourceRegistry.ResourceChange> pending) {
        return of(clock, clock.virtualTime(), pending);
    }

    /** The clock at a virtual time, which it shows now or has shown. */
    static ClockView of(WorldClock clock, Instant now, List<ResourceRegistry.ResourceChange> pending) {
        return new ClockView(
                ClockMode.from(clock),
                now,
                clock.factor(),
                clock.afterPolls(),
                pending.size(),
                pending.isEmpty() ? null : StateChange.of(pending.get(0)));
    }
}
