package io.github.dliemulator.queue.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.queue.scaling.RecurrenceRule;
import io.github.dliemulator.web.FieldRules;
import io.github.dliemulator.web.ResourceNames;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Request to create or replace a scaling plan (dli_02_0291). */
@Schema(name = "QueuePlanRequest")
record PlanRequest(
        @JsonProperty("plan_name") @NotNull @Pattern(regexp = ResourceNames.PATTERN, message = ResourceNames.MESSAGE)
        String planName,

        @JsonProperty("target_cu") @NotNull @Min(16) Integer targetCu,

        @JsonProperty("start_hour") @NotNull @Min(0) @Max(23)
        Integer startHour,

        @JsonProperty("start_minute") @NotNull @Min(0) @Max(59)
        Integer startMinute,

        @JsonProperty("repeat_day") @Size(max = 7) @Nullable List<@NotNull DayOfWeek> repeatDay,

        @JsonProperty("valid_date_begin") @Min(MIN_MILLIS) @Max(MAX_MILLIS) @Nullable
        Long validDateBegin,

        @JsonProperty("valid_date_end") @Min(MIN_MILLIS) @Max(MAX_MILLIS) @Nullable
        Long validDateEnd,

        @Nullable Boolean activate)
        implements FieldRules {

    // dates have 13 digits
    private static final long MIN_MILLIS = 1_000_000_000_000L;
    private static final long MAX_MILLIS = 9_999_999_999_999L;

    @Override
    public void checkFields(Violations violations) {
        violations.require(targetCu == null || targetCu % 16 == 0, "targetCu", "must be a multiple of 16");
    }

    RecurrenceRule toRecurrenceRule() {
        List<DayOfWeek> days = Objects.requireNonNullElse(repeatDay, List.<DayOfWeek>of());
        return new RecurrenceRule(
                startHour,
                startMinute,
                days.stream().distinct().toList(),
                toInstant(validDateBegin),
                toInstant(validDateEnd));
    }

    private static @Nullable Instant toInstant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    boolean isActive() {
        return !Boolean.FALSE.equals(activate);
    }
}
