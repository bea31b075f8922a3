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
 * Target of an advance of the clock; exactly one of {@code by}, {@code to}, {@code next} and {@code until}.
 *
 * @param by duration, for example {@code 10m} or {@code PT10M}
 * @param to timestamp
 * @param next number of state changes to advance to. Changes at the same time count as one.
 * @param until wait condition. The clock does not move if it is met.
 * @param limit maximum advance with {@code until}. The default is one day.
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
