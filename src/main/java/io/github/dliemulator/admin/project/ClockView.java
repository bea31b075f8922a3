package io.github.dliemulator.admin.project;

import io.github.dliemulator.admin.StateChange;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WorldClock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A world's clock.
 *
 * @param now what it says
 * @param factor how many times as fast as real time it goes
 * @param afterPolls in mode {@code auto}: how often something unfinished is looked at before the clock jumps to where it goes on
 * @param pending how many changes are still to come
 * @param next the first of them, if any
 */
@Schema(name = "Clock")
public record ClockView(
        ClockMode mode,
        Instant now,
        int factor,
        @Nullable Integer afterPolls,
        int pending,
        @Nullable StateChange next) {

    /** @param pending the changes that are still to come, the next one first */
    public static ClockView of(WorldClock clock, List<ResourceRegistry.ResourceChange> pending) {
        return new ClockView(
                ClockMode.from(clock),
                clock.virtualTime(),
                clock.factor(),
                clock.afterPolls(),
                pending.size(),
                pending.isEmpty() ? null : StateChange.of(pending.get(0)));
    }
}
