package io.github.dliemulator.control.clock;

import io.github.dliemulator.control.ChangeView;
import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.timeline.Resources;
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
        @Nullable ChangeView next) {

    /** @param pending the changes that are still to come, the next one first */
    public static ClockView of(WorldClock clock, List<Resources.Passed> pending) {
        return new ClockView(
                ClockMode.of(clock),
                clock.worldTime(),
                clock.factor(),
                clock.afterPolls(),
                pending.size(),
                pending.isEmpty() ? null : ChangeView.of(pending.get(0)));
    }
}
