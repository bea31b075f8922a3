package io.github.dliemulator.admin.project;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.web.FieldRules;
import io.github.dliemulator.world.WaitCondition;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a clock shall be advanced: one of four.
 *
 * @param by a stretch of time, {@code 10m} or {@code PT10M}
 * @param to an instant
 * @param next to the next change, or to the one after it, and so on; changes of one instant count as one
 * @param until to where a goal is met, and not at all where it is already
 * @param limit with {@code until}: how far at the most; a day when it is not given
 */
record AdvanceRequest(
        @Nullable DurationValue by,
        @Nullable Instant to,
        @Min(1) @Max(1000) @Nullable Integer next,
        @Nullable WaitCondition until,
        @Nullable DurationValue limit)
        implements FieldRules {

    private static final DurationValue DEFAULT_LIMIT = new DurationValue(Duration.ofDays(1));

    @Override
    public void checkFields(Violations violations) {
        violations.require(
                Stream.of(by, to, next, until).filter(Objects::nonNull).count() == 1,
                "by",
                "or to or next or until must be given, and only one of them");
        violations.require(
                limit == null || until != null && !limit.duration().isNegative(),
                "limit",
                "goes with until and must not be negative");
    }

    Instant deadline(Instant now) {
        return requireNonNullElse(limit, DEFAULT_LIMIT).addTo(now);
    }
}
