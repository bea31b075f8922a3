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
 * A plan as the list shows it (dli_02_0292).
 *
 * @param id its number
 * @param lastExecuteTime when it last started, in milliseconds since 1970 (UTC); not there until the plan has run
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
     * Plans that were changed.
     *
     * @param planId the first, where several were changed
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
