package io.github.dliemulator.admin.project;

import static io.github.dliemulator.admin.project.ClockMode.SCALED;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.web.FieldRules;
import io.github.dliemulator.world.WorldClock;
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
public record ClockRequest(
        @Nullable ClockMode mode,
        @Nullable Instant now,
        @Min(2) @Max(WorldClock.MAX_FACTOR) @Nullable Integer factor,
        @Min(1) @Max(1000) @Nullable Integer afterPolls)
        implements FieldRules {

    private static final int DEFAULT_POLLS = 2;

    @Override
    public void checkFields(Violations violations) {
        violations.require(
                (mode == SCALED) == (factor != null), "factor", "goes with mode scaled, and mode scaled needs it");
    }

    /** The clock with what is different about it. */
    public WorldClock applyTo(WorldClock clock, Instant realNow) {
        WorldClock moved = now == null ? clock : clock.advancedTo(now, realNow);
        return applyMode(moved, realNow);
    }

    /** A clock that begins like this. */
    public WorldClock createClock(Instant realNow) {
        WorldClock created = WorldClock.startingAt(requireNonNullElse(now, realNow), realNow);
        return applyMode(created, realNow);
    }

    private WorldClock applyMode(WorldClock clock, Instant realNow) {
        if (mode == null) {
            return afterPolls == null ? clock : clock.withAfterPolls(afterPolls);
        }
        return switch (mode) {
            case FROZEN -> clock.withFactor(0, realNow).withAfterPolls(afterPolls);
            case REAL -> clock.withFactor(1, realNow).withAfterPolls(afterPolls);
            case SCALED -> clock.withFactor(requireNonNull(factor), realNow).withAfterPolls(afterPolls);
            case AUTO -> clock.withAfterPolls(requireNonNullElse(afterPolls, DEFAULT_POLLS));
        };
    }
}
