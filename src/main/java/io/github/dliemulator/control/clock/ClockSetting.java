package io.github.dliemulator.control.clock;

import static java.util.Objects.requireNonNullElse;

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
public record ClockSetting(
        @Nullable ClockMode mode,
        @Nullable Instant now,
        @Min(2) @Max(WorldClock.FASTEST) @Nullable Integer factor) {

    @AssertTrue(message = "goes with mode scaled, and mode scaled needs it")
    boolean isFactor() {
        return (mode == ClockMode.SCALED) == (factor != null);
    }

    WorldClock applyTo(WorldClock clock, Instant realNow) {
        WorldClock paced = clock.paced(mode == null ? clock.factor() : pace(mode), realNow);
        return now == null ? paced : paced.movedTo(now, realNow);
    }

    /** A clock that begins like this. */
    public WorldClock begin(Instant realNow) {
        return WorldClock.beginning(requireNonNullElse(now, realNow), realNow, mode == null ? 1 : pace(mode));
    }

    private int pace(ClockMode mode) {
        return switch (mode) {
            case FROZEN -> 0;
            case REAL -> 1;
            case SCALED -> Objects.requireNonNull(factor);
        };
    }
}
