package io.github.dliemulator.control.clock;

import io.github.dliemulator.simulation.WorldClock;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about a clock; the rest stays.
 *
 * @param now where it shall stand, not before where it stands
 * @param factor how many times as fast as real time; with mode {@code scaled}, and only then
 */
record ClockSetting(
        @Nullable ClockMode mode,
        @Nullable Instant now,
        @Min(2) @Max(WorldClock.FASTEST) @Nullable Integer factor) {

    @AssertTrue(message = "goes with mode scaled, and mode scaled needs it")
    boolean isFactor() {
        return (mode == ClockMode.SCALED) == (factor != null);
    }

    WorldClock applyTo(WorldClock clock, Instant realNow) {
        WorldClock paced = clock.paced(pace(clock), realNow);
        return now == null ? paced : paced.movedTo(now, realNow);
    }

    private int pace(WorldClock clock) {
        if (mode == null) {
            return clock.factor();
        }
        return switch (mode) {
            case FROZEN -> 0;
            case REAL -> 1;
            case SCALED -> Objects.requireNonNull(factor);
        };
    }
}
