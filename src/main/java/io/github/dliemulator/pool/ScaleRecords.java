package io.github.dliemulator.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.pool.scaling.ScalingActivity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Changes of the number of CUs of a pool (dli_02_0336). Unlike other responses, it has no message.
 *
 * @param count number of changes on this page
 */
@Schema(name = "ScaleRecords")
record ScaleRecords(int count, List<ScaleRecord> items) {

    /** Result of a change of the CUs. Here all succeed. */
    enum ScaleStatus {
        @JsonProperty("success")
        SUCCESS,
        @JsonProperty("fail")
        FAIL
    }

    /**
     * Change of the number of CUs.
     *
     * @param maxCu maximum number of CUs of the pool at that time
     * @param minCu minimum number of CUs of the pool at that time
     * @param currentCu number of CUs after the change
     * @param originCu number of CUs before the change
     * @param targetCu target number of CUs
     * @param recordTime end of the change in milliseconds since 1970 (UTC)
     * @param status result of the change
     * @param failReason reason of the failure: empty, since all changes succeed
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
