package io.github.dliemulator.upstream.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Differences between the emulator and the real service, found in shadow mode.
 *
 * @param compared number of calls whose responses were compared
 * @param skipped number of calls that were not compared: not sent to the upstream, or without a comparable response
 * @param fields differences in the responses
 * @param states sequences of states that the emulator does not have
 * @param timings durations of states on both sides, also those that fit
 */
@Schema(name = "DriftReport")
public record DriftReport(
        Verdict verdict,
        int compared,
        int skipped,
        List<FieldDrift> fields,
        List<StateDrift> states,
        List<TimingDrift> timings) {

    /** Summary of the report. */
    public enum Verdict {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("drift")
        DRIFT,
        /** No call was compared. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * A field in which responses differ.
     *
     * @param path JSON path in the body, or {@code status} for the HTTP status
     * @param count number of responses with this difference
     * @param emulator the emulator's value in the first of them
     * @param upstream the upstream's value in the first of them
     */
    @Schema(name = "FieldDrift")
    public record FieldDrift(
            String operation,
            Difference.Kind kind,
            String path,
            int count,
            @Nullable JsonNode emulator,
            @Nullable JsonNode upstream) {}

    /**
     * A sequence of states that the upstream has and the emulator does not.
     *
     * @param kind kind of the resource
     * @param upstream states in which the upstream's resource was seen
     * @param emulator states of the emulator's resource, future ones included
     * @param count number of resources with these states
     * @param example one of them
     */
    @Schema(name = "StateDrift")
    public record StateDrift(String kind, List<String> upstream, List<String> emulator, int count, String example) {}

    /**
     * Duration of a state on both sides.
     *
     * @param kind kind of the resource
     * @param transition the state and the next one, for example {@code CREATING->ACTIVE}
     * @param count number of resources with this transition
     * @param upstream median of the time until the next state was seen, in real time
     * @param emulator median of the duration in virtual time
     */
    @Schema(name = "TimingDrift")
    public record TimingDrift(
            String kind, String transition, int count, Duration upstream, Duration emulator, TimingVerdict verdict) {}

    public enum TimingVerdict {
        @JsonProperty("fits")
        FITS,
        @JsonProperty("emulator too fast")
        TOO_FAST,
        @JsonProperty("emulator too slow")
        TOO_SLOW
    }
}
