package io.github.dliemulator.control.clock;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a clock shall be advanced: one of three.
 *
 * @param by a stretch of time, {@code 10m} or {@code PT10M}
 * @param to an instant
 * @param next to the next change, or to the one after it, and so on; changes of one instant count as one
 */
record Advance(
        @Nullable Stretch by,
        @Nullable Instant to,
        @Min(1) @Max(1000) @Nullable Integer next) {

    @AssertTrue(message = "or to or next must be given, and only one of them")
    boolean isBy() {
        return Stream.of(by, to, next).filter(Objects::nonNull).count() == 1;
    }

    /** Where the clock shall stand; where it stands already, when no change is left to go to. */
    Instant target(Instant now, IntFunction<Instant> whenChanged) {
        if (by != null) {
            return by.after(now);
        }
        return to != null ? to : whenChanged.apply(Objects.requireNonNull(next));
    }
}
