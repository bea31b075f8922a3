package io.github.dliemulator.control.clock;

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
 * @param afterPolls how often something unfinished is looked at before the clock jumps to where it goes on; with mode {@code
 *     auto}, in which the clock goes as it did before, twice when it is not given; with another mode, never
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

    /** The clock with what is different about it. */
    public WorldClock applyTo(WorldClock clock, Instant realNow) {
        WorldClock moved = now == null ? clock : clock.movedTo(now, realNow);
        return going(moved, realNow);
    }

    /** A clock that begins like this. */
    public WorldClock begin(Instant realNow) {
        WorldClock real = WorldClock.beginning(requireNonNullElse(now, realNow), realNow);
        return going(real, realNow);
    }

    private WorldClock going(WorldClock clock, Instant realNow) {
        if (mode == null) {
            return afterPolls == null ? clock : clock.following(afterPolls);
        }
        return switch (mode) {
            case FROZEN -> clock.paced(0, realNow).following(afterPolls);
            case REAL -> clock.paced(1, realNow).following(afterPolls);
            case SCALED -> clock.paced(requireNonNull(factor), realNow).following(afterPolls);
            case AUTO -> clock.following(requireNonNullElse(afterPolls, USUAL_POLLS));
        };
    }
}
