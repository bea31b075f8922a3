package io.github.dliemulator.control.clock;

import static io.github.dliemulator.control.clock.ClockMode.AUTO;
import static io.github.dliemulator.control.clock.ClockMode.SCALED;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.simulation.WorldClock;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about a clock; the rest stays.
 *
 * @param now where it shall stand, not before where it stands
 * @param factor how many times as fast as real time; with mode {@code scaled}, and only then
 * @param afterPolls with mode {@code auto}: how often something unfinished is looked at before the clock jumps to where it goes
 *     on; twice when it is not given. Between jumps the clock goes, or stands still, as it did before
 */
public record ClockSetting(
        @Nullable ClockMode mode,
        @Nullable Instant now,
        @Min(2) @Max(WorldClock.FASTEST) @Nullable Integer factor,
        @Min(1) @Max(1000) @Nullable Integer afterPolls) {

    private static final int USUAL_POLLS = 2;

    @AssertTrue(message = "goes with mode scaled, and mode scaled needs it")
    boolean isFactor() {
        return (mode == SCALED) == (factor != null);
    }

    @AssertTrue(message = "goes with mode auto")
    boolean isAfterPolls() {
        return afterPolls == null || mode == AUTO;
    }

    WorldClock applyTo(WorldClock clock, Instant realNow) {
        WorldClock moved = now == null ? clock : clock.movedTo(now, realNow);
        return mode == null ? moved : going(mode, moved, realNow);
    }

    /** A clock that begins like this. */
    public WorldClock begin(Instant realNow) {
        WorldClock real = WorldClock.beginning(requireNonNullElse(now, realNow), realNow);
        return mode == null ? real : going(mode, real, realNow);
    }

    private WorldClock going(ClockMode mode, WorldClock clock, Instant realNow) {
        return switch (mode) {
            case FROZEN -> clock.paced(0, realNow).following(null);
            case REAL -> clock.paced(1, realNow).following(null);
            case SCALED -> clock.paced(requireNonNull(factor), realNow).following(null);
            case AUTO -> clock.following(requireNonNullElse(afterPolls, USUAL_POLLS));
        };
    }
}
