package io.github.dliemulator.upstream.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where the emulator and the real service differ, as far as calls were answered by both.
 *
 * @param compared how many calls were
 * @param notCompared how many were not, since one side had no answer that could be compared
 * @param fields what differs in answers
 * @param states sequences of states that the emulator does not have
 * @param timings how long the states lasted that resources left, whether that fits or not
 */
@Schema(name = "Drift")
public record Drift(
        Verdict verdict, int compared, int notCompared, List<Field> fields, List<States> states, List<Timed> timings) {

    /** What it comes to; a place in this list is an exit code. */
    public enum Verdict {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("drift")
        DRIFT,
        /** Nothing was compared. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * A field in which answers differ.
     *
     * @param kind how they differ
     * @param path in the body as JSON path; {@code status} for that of HTTP
     * @param count how often it was met
     * @param emulator what the emulator had there, the first time
     * @param upstream what the upstream had there
     */
    @Schema(name = "DriftingField")
    public record Field(
            String operation,
            Difference.Kind kind,
            String path,
            int count,
            @Nullable JsonNode emulator,
            @Nullable JsonNode upstream) {}

    /**
     * States that follow each other upstream, and not here.
     *
     * @param kind of resource
     * @param observed the states in which the upstream's resource was seen
     * @param modelled those of the emulator's, what is to come included
     * @param count how often it was met
     */
    @Schema(name = "DriftingStates")
    public record States(String kind, List<String> observed, List<String> modelled, int count, String example) {}

    /**
     * How long a state lasts.
     *
     * @param kind of resource
     * @param count how often it was seen
     * @param edge for example {@code CREATING->ACTIVE}
     * @param observed how long it was until the next state was seen upstream: the median
     * @param modelled how long the same takes here: the median
     */
    @Schema(name = "DriftingTime")
    public record Timed(String kind, String edge, int count, Duration observed, Duration modelled, Pace verdict) {}

    public enum Pace {
        @JsonProperty("fits")
        FITS,
        @JsonProperty("model too fast")
        TOO_FAST,
        @JsonProperty("model too slow")
        TOO_SLOW
    }
}
