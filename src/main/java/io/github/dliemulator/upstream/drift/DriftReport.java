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
 * @param skipped how many were not, since one side had no answer that could be compared
 * @param fields what differs in answers
 * @param states sequences of states that the emulator does not have
 * @param timings how long the states lasted that resources left, whether that fits or not
 */
@Schema(name = "DriftReport")
public record DriftReport(
        Verdict verdict,
        int compared,
        int skipped,
        List<FieldDrift> fields,
        List<StateDrift> states,
        List<TimingDrift> timings) {

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
    @Schema(name = "FieldDrift")
    public record FieldDrift(
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
     * @param upstream the states in which the upstream's resource was seen
     * @param emulator those of the emulator's, what is to come included
     * @param count how often it was met
     */
    @Schema(name = "StateDrift")
    public record StateDrift(String kind, List<String> upstream, List<String> emulator, int count, String example) {}

    /**
     * How long a state lasts.
     *
     * @param kind of resource
     * @param count how often it was seen
     * @param transition for example {@code CREATING->ACTIVE}
     * @param upstream how long it was until the next state was seen upstream: the median
     * @param emulator how long the same takes here: the median
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
