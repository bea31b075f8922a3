package io.github.dliemulator.pool;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

import io.github.dliemulator.pool.scaling.CuPlan;
import io.github.dliemulator.pool.scaling.Scaling;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which records a client wants.
 *
 * @param from the first instant that counts
 * @param until the last one
 * @param failures whether only those of changes that failed, of which there are none
 */
record RecordQuery(Instant from, Instant until, boolean failures) {

    private static final Duration WITHOUT_ENDS = Duration.ofDays(15);
    private static final Duration WITHOUT_START = Duration.ofDays(7);

    /** By the rules of dli_02_0336, with what it says of times that are not given. */
    static RecordQuery of(
            @Nullable Long start, @Nullable Long end, ScaleRecords.@Nullable Outcome status, Instant now) {
        Instant oldest = now.minus(CuPlan.REMEMBERED);
        Instant until = end == null ? now : Instant.ofEpochMilli(end);
        Instant from = start == null
                ? later(until.minus(end == null ? WITHOUT_ENDS : WITHOUT_START), oldest)
                : Instant.ofEpochMilli(start);
        if (start != null && !from.isAfter(oldest)) {
            throw INVALID_PARAMETER.because("start_time must not be 30 days ago or earlier");
        }
        if (!from.isBefore(until) || until.isAfter(now)) {
            throw INVALID_PARAMETER.because("start_time must be before end_time, and end_time not in the future");
        }
        return new RecordQuery(from, until, status == ScaleRecords.Outcome.FAIL);
    }

    Stream<Scaling> of(CuPlan plan) {
        return failures ? Stream.empty() : plan.completed(from, until);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
