package io.github.dliemulator.queue.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.queue.sizing.Calendar;
import io.github.dliemulator.web.Naming;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
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

/** A plan as a client asks for it (dli_02_0291). */
@Schema(name = "QueuePlanRequest")
record PlanRequest(
        @JsonProperty("plan_name") @NotNull @Pattern(regexp = Naming.PATTERN, message = Naming.RULE)
        String planName,

        @JsonProperty("target_cu") @NotNull @Min(16) Integer targetCu,

        @JsonProperty("start_hour") @NotNull @Min(0) @Max(23)
        Integer startHour,

        @JsonProperty("start_minute") @NotNull @Min(0) @Max(59)
        Integer startMinute,

        @JsonProperty("repeat_day") @Size(max = 7) @Nullable List<@NotNull DayOfWeek> repeatDay,

        @JsonProperty("valid_date_begin") @Min(FIRST) @Max(LAST) @Nullable
        Long validDateBegin,

        @JsonProperty("valid_date_end") @Min(FIRST) @Max(LAST) @Nullable
        Long validDateEnd,

        @Nullable Boolean activate) {

    // dates have 13 digits
    private static final long FIRST = 1_000_000_000_000L;
    private static final long LAST = 9_999_999_999_999L;

    @AssertTrue(message = "must be a multiple of 16")
    boolean isTargetCu() {
        return targetCu == null || targetCu % 16 == 0;
    }

    Calendar calendar() {
        List<DayOfWeek> days = Objects.requireNonNullElse(repeatDay, List.<DayOfWeek>of());
        return new Calendar(
                startHour,
                startMinute,
                days.stream().distinct().toList(),
                instant(validDateBegin),
                instant(validDateEnd));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    boolean isActive() {
        return !Boolean.FALSE.equals(activate);
    }
}
