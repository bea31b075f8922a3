package io.github.dliemulator.queue.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Range of CUs of a queue during some hours of each day, in UTC (dli_02_0332).
 *
 * @param priority priority from 1 to 100. The highest one applies.
 * @param impactStartTime first hour
 * @param impactStopTime end hour. If it is before the first hour, it is that of the next day.
 * @param minCu minimum number of CUs, a multiple of 4
 * @param maxCu maximum number of CUs, a multiple of 4
 * @param inheritElasticResourcePoolMaxCu whether the pool's maximum counts in place of {@code maxCu}
 */
record ScalingPolicy(
        @NotNull @Min(1) @Max(100) Integer priority,

        @JsonProperty("impact_start_time")
        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-3]):00", message = "must be a full hour such as 07:00")
        String impactStartTime,

        @JsonProperty("impact_stop_time")
        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-4]):00", message = "must be a full hour such as 19:00, or 24:00")
        String impactStopTime,

        @JsonProperty("min_cu") @NotNull @Min(0) Integer minCu,

        @JsonProperty("max_cu") @NotNull @Min(4) Integer maxCu,

        @JsonProperty("inherit_elastic_resource_pool_max_cu") @Nullable
        Boolean inheritElasticResourcePoolMaxCu) {

    private static final int CU_STEP = 4;

    ScalingPolicy {
        inheritElasticResourcePoolMaxCu = Boolean.TRUE.equals(inheritElasticResourcePoolMaxCu);
    }

    /** The policy of a new queue: always the CUs with which it was created. */
    static ScalingPolicy defaultFor(int cuCount) {
        return new ScalingPolicy(1, "00:00", "24:00", cuCount, cuCount, false);
    }

    boolean appliesAllDay() {
        return impactStartTime.equals("00:00") && impactStopTime.equals("24:00");
    }

    boolean appliesAt(int hour) {
        int start = parseHour(impactStartTime);
        int stop = parseHour(impactStopTime);
        return start < stop ? start <= hour && hour < stop : hour >= start || hour < stop;
    }

    /** Whether the values are consistent with each other. */
    boolean hasValidRanges() {
        return minCu <= maxCu
                && minCu % CU_STEP == 0
                && maxCu % CU_STEP == 0
                && !impactStartTime.equals(impactStopTime);
    }

    boolean inheritsPoolMaxCu() {
        return Boolean.TRUE.equals(inheritElasticResourcePoolMaxCu);
    }

    private static int parseHour(String time) {
        return Integer.parseInt(time.substring(0, 2));
    }
}
