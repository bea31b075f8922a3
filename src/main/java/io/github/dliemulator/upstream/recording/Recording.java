package io.github.dliemulator.upstream.recording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.dliemulator.world.WorldClock;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the upstream answered in one world, to be read, kept in a file, and put into another.
 *
 * @param startedAt when the first of it was answered, in real time
 * @param truncated whether there was more, for which there was no room
 * @param histories which states resources were seen in; they follow from the exchanges
 * @param exchanges in the order in which they were answered
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record Recording(
        @NotNull Instant startedAt,
        @Nullable Boolean truncated,
        @Nullable List<StateHistory> histories,
        @NotNull @Size(max = RecordingStore.MAX_EXCHANGES) List<@Valid @NotNull RecordedExchange> exchanges) {

    @AssertTrue(message = "must be in a year of four digits")
    boolean isStartedAt() {
        return startedAt == null
                || startedAt.isAfter(Instant.EPOCH.minusSeconds(1)) && startedAt.isBefore(WorldClock.MAX_TIME);
    }

    /**
     * A call and what was answered to it.
     *
     * @param path in which the project's id is replaced by its name in braces
     * @param status of HTTP
     * @param request its body, if it had one
     * @param firstOffset how long after the beginning it was first answered so
     * @param lastOffset how long after the beginning it was last answered so, when that was more than once
     * @param count how often it was answered so in a row; once when null
     * @param response its body, if it had one
     */
    @Schema(name = "Exchange")
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record RecordedExchange(
            @NotNull @Size(max = 100) String operation,

            @NotNull @Pattern(regexp = "[A-Z]{1,10}", message = "must be a method of HTTP")
            String method,

            @NotNull @Pattern(regexp = "/.{0,1999}", message = "must be a path")
            String path,

            @Nullable @Size(max = 2000) String query,
            @Nullable JsonNode request,
            @NotNull @DurationMin @DurationMax(days = 366) Duration firstOffset,
            @Nullable @DurationMin @DurationMax(days = 366) Duration lastOffset,
            @Nullable @Min(1) Integer count,
            @NotNull @Min(200) @Max(599) Integer status,
            @Nullable JsonNode response) {}

    /**
     * The states that a resource was seen in.
     *
     * @param resource for example {@code queue/etl_night}
     */
    public record StateHistory(String resource, List<StateInterval> states) {}

    /**
     * A state that a resource was seen in.
     *
     * @param firstOffset how long after the beginning it was first seen
     * @param lastOffset how long after the beginning it was last seen
     * @param duration how long until the next one was seen; nothing for the last one
     */
    public record StateInterval(
            String state,
            Duration firstOffset,
            Duration lastOffset,
            @Nullable Duration duration) {}
}
