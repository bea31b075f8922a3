package io.github.dliemulator.upstream.recording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.dliemulator.web.FieldRules;
import io.github.dliemulator.world.WorldClock;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls of one project that the upstream answered. Can be kept in a file and replayed in another project.
 *
 * @param startedAt real time of the first response
 * @param omitted number of calls that were answered but not recorded, by reason; null for none
 * @param histories states in which resources were seen; derived from the exchanges
 * @param exchanges in the order of their responses
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record Recording(
        @NotNull Instant startedAt,
        @Nullable Map<Omission, @NotNull @Min(1) Integer> omitted,
        @Nullable List<StateHistory> histories,
        @NotNull @Size(max = RecordingStore.MAX_EXCHANGES) List<@Valid @NotNull RecordedExchange> exchanges)
        implements FieldRules {

    @Override
    public void checkFields(Violations violations) {
        violations.require(
                startedAt == null
                        || startedAt.isAfter(Instant.EPOCH.minusSeconds(1)) && startedAt.isBefore(WorldClock.MAX_TIME),
                "startedAt",
                "must be in a year of four digits");
    }

    /**
     * A call and its response.
     *
     * @param path with {@code {project_id}} instead of the project ID
     * @param query decoded and sorted by name
     * @param request the body with sorted members; null for none
     * @param firstOffset real time of the first such response, since {@code startedAt}
     * @param lastOffset real time of the last such response, since {@code startedAt}; null if {@code count} is 1
     * @param count how often this response was given in a row; null for 1
     * @param status HTTP status
     * @param response the body; null for none
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
     * States in which a resource was seen.
     *
     * @param resource for example {@code queue/etl_night}
     */
    public record StateHistory(String resource, List<StateInterval> states) {}

    /**
     * A state in which a resource was seen.
     *
     * @param firstOffset real time of the first response with this state, since {@code startedAt}
     * @param lastOffset real time of the last response with this state, since {@code startedAt}
     * @param duration from the first response with this state to the first with the next one; null for the last state
     */
    public record StateInterval(
            String state,
            Duration firstOffset,
            Duration lastOffset,
            @Nullable Duration duration) {}
}
