package io.github.dliemulator.fault;

import io.github.dliemulator.timeline.SeededRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The faults that apply to one call: at most one latency and one other fault.
 *
 * @param latency delay of the call in real time; null for none
 * @param fault the other fault; null for none
 * @param staleness age of the data in virtual time, if that fault is a stale read
 */
public record FaultDecision(
        @Nullable Duration latency, @Nullable Fault fault, Duration staleness) {

    public static final FaultDecision NONE = new FaultDecision(null, null, Duration.ZERO);

    boolean accepts(FaultKind kind) {
        return fault == null && (latency == null || kind != FaultKind.LATENCY);
    }

    FaultDecision with(Fault applied, SeededRandom.RandomStream random) {
        return applied.kind() == FaultKind.LATENCY
                ? new FaultDecision(applied.by(random), fault, staleness)
                : new FaultDecision(latency, applied, applied.by(random));
    }

    public boolean isNone() {
        return latency == null && fault == null;
    }

    /** The kinds of the faults, for example {@code error} or {@code latency+error}. */
    public String kinds() {
        return Stream.of(latency == null ? null : FaultKind.LATENCY, fault == null ? null : fault.kind())
                .filter(Objects::nonNull)
                .map(FaultKind::toString)
                .collect(Collectors.joining("+"));
    }
}
