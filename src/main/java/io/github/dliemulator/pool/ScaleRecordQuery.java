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
 * Which records a client wants.
 *
 * @param from the first instant that counts
 * @param until the last one
 * @param failedOnly whether only those of changes that failed, of which there are none
 */
record ScaleRecordQuery(Instant from, Instant until, boolean failedOnly) {

    private static final Duration DEFAULT_WINDOW = Duration.ofDays(15);
    private static final Duration DEFAULT_WINDOW_BEFORE_END = Duration.ofDays(7);

    /** By the rules of dli_02_0336, with what it says of times that are not given. */
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
