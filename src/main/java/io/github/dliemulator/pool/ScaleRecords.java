package io.github.dliemulator.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.pool.scaling.ScalingActivity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How a pool's CUs changed (dli_02_0336), in order of time. Unlike other answers it says no more than that.
 *
 * @param count how many this page holds
 */
@Schema(name = "ScaleRecords")
record ScaleRecords(int count, List<ScaleRecord> items) {

    /** How a change of the CUs ends. Here all end well. */
    enum ScaleStatus {
        @JsonProperty("success")
        SUCCESS,
        @JsonProperty("fail")
        FAIL
    }

    /**
     * One change.
     *
     * @param maxCu the upper limit that the pool had
     * @param minCu the lower limit that the pool had
     * @param currentCu CUs after the change
     * @param originCu CUs before the change
     * @param targetCu CUs that the pool should get
     * @param recordTime when the change was over, in milliseconds since 1970
     * @param status how it ended
     * @param failReason empty, as the change succeeded
     */
    @Schema(name = "ScaleRecord")
    record ScaleRecord(
            @JsonProperty("max_cu") int maxCu,
            @JsonProperty("min_cu") int minCu,
            @JsonProperty("current_cu") int currentCu,
            @JsonProperty("origin_cu") int originCu,
            @JsonProperty("target_cu") int targetCu,
            @JsonProperty("record_time") long recordTime,
            ScaleStatus status,
            @JsonProperty("fail_reason") String failReason) {

        static ScaleRecord of(ScalingActivity activity) {
            return new ScaleRecord(
                    activity.policy().maxCu(),
                    activity.policy().minCu(),
                    activity.targetCu(),
                    activity.originCu(),
                    activity.targetCu(),
                    activity.until().toEpochMilli(),
                    ScaleStatus.SUCCESS,
                    "");
        }
    }

    static ScaleRecords of(List<ScaleRecord> items) {
        return new ScaleRecords(items.size(), items);
    }
}
