package io.github.dliemulator.simulation.fault;

import io.github.dliemulator.simulation.chance.Dice;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with one call: at most one latency, and one other fault.
 *
 * @param latency how late it is answered, or done
 * @param fault what else
 * @param by what that has drawn: how old a read is
 */
public record Strike(@Nullable Duration latency, @Nullable Fault fault, Duration by) {

    public static final Strike NONE = new Strike(null, null, Duration.ZERO);

    boolean isOpenTo(FaultKind kind) {
        return fault == null && (latency == null || kind != FaultKind.LATENCY);
    }

    Strike with(Fault struck, Dice.Die die) {
        return struck.kind() == FaultKind.LATENCY
                ? new Strike(struck.by(die), fault, by)
                : new Strike(latency, struck, struck.by(die));
    }

    public boolean isNone() {
        return latency == null && fault == null;
    }

    /** The kinds of what has struck: {@code error}, or {@code latency+error}. */
    public String kinds() {
        return Stream.of(latency == null ? null : FaultKind.LATENCY, fault == null ? null : fault.kind())
                .filter(Objects::nonNull)
                .map(FaultKind::toString)
                .collect(Collectors.joining("+"));
    }
}
