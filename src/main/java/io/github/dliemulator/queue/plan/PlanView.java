package io.github.dliemulator.queue.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.queue.scaling.Plan;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scaling plan (dli_02_0292).
 *
 * @param id ID of the pool, a number
 * @param lastExecuteTime time of the last start in milliseconds since 1970 (UTC); absent if the plan has not run
 */
@Schema(name = "QueuePlan")
record PlanView(
        long id,
        @JsonProperty("plan_name") String planName,
        @JsonProperty("target_cu") int targetCu,
        @JsonProperty("start_hour") int startHour,
        @JsonProperty("start_minute") int startMinute,
        @JsonProperty("repeat_day") List<DayOfWeek> repeatDay,
        @JsonProperty("valid_date_begin") @Nullable Long validDateBegin,
        @JsonProperty("valid_date_end") @Nullable Long validDateEnd,
        boolean activate,
        @JsonProperty("last_execute_time") @Nullable Long lastExecuteTime) {

    /** All plans of a queue. */
    @Schema(name = "QueuePlanList")
    record Page(List<PlanView> plans) implements DliResponse {}

    /**
     * Response to an update of plans.
     *
     * @param planId ID of the first updated plan
     */
    @Schema(name = "UpdateQueuePlanResponse")
    record Changed(
            @JsonProperty("queue_name") String queueName,
            @JsonProperty("plan_id") long planId) implements DliResponse {}

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.id(),
                plan.name(),
                plan.targetCu(),
                plan.recurrence().hour(),
                plan.recurrence().minute(),
                plan.recurrence().days(),
                toMillis(plan.recurrence().begin()),
                toMillis(plan.recurrence().end()),
                plan.active(),
                toMillis(plan.lastExecutedAt()));
    }

    private static @Nullable Long toMillis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
