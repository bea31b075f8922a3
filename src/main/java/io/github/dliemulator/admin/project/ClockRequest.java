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
 * Changes to a clock. Absent fields stay as they are.
 *
 * @param now new virtual time, not before the current one
 * @param factor speed relative to real time; required with mode {@code scaled}, and only allowed there
 * @param afterPolls number of reads of a resource in a transitional state after which the clock advances to its next
 *     transition. Only with mode {@code auto}, where the default is 2.
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

    /** Returns the clock with the changes of this request. */
    public WorldClock applyTo(WorldClock clock, Instant realNow) {
        WorldClock moved = now == null ? clock : clock.advancedTo(now, realNow);
        return applyMode(moved, realNow);
    }

    /** Creates a clock with the properties of this request. Starts at the current real time by default. */
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
