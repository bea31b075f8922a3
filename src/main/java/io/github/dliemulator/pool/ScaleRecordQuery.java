package io.github.dliemulator.pool;

import static io.github.dliemulator.timeline.Instants.max;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.pool.scaling.CapacitySchedule;
import io.github.dliemulator.pool.scaling.ScalingActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of a query for scaling records.
 *
 * @param from first instant, inclusive
 * @param until last instant, inclusive
 * @param failedOnly whether only failed changes are wanted; there are none
 */
record ScaleRecordQuery(Instant from, Instant until, boolean failedOnly) {

    private static final Duration DEFAULT_WINDOW = Duration.ofDays(15);
    private static final Duration DEFAULT_WINDOW_BEFORE_END = Duration.ofDays(7);

    /** Applies the rules and defaults of dli_02_0336. */
    static ScaleRecordQuery of(
            @Nullable Long start, @Nullable Long end, ScaleRecords.@Nullable ScaleStatus status, Instant now) {
        Instant retentionStart = now.minus(CapacitySchedule.HISTORY_RETENTION);
        Instant until = end == null ? now : Instant.ofEpochMilli(end);
        Instant from = start == null
                ? max(until.minus(end == null ? DEFAULT_WINDOW : DEFAULT_WINDOW_BEFORE_END), retentionStart)
                : Instant.ofEpochMilli(start);
        if (start != null && !from.isAfter(retentionStart)) {
            throw INVALID_PARAMETER.exception("start_time must not be 30 days ago or earlier");
        }
        if (!from.isBefore(until) || until.isAfter(now)) {
            throw INVALID_PARAMETER.exception("start_time must be before end_time, and end_time not in the future");
        }
        return new ScaleRecordQuery(from, until, status == ScaleRecords.ScaleStatus.FAIL);
    }

    Stream<ScalingActivity> of(CapacitySchedule schedule) {
        return failedOnly ? Stream.empty() : schedule.completedScalings(from, until);
    }
}
