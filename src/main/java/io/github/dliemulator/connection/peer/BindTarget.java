package io.github.dliemulator.connection.peer;

import io.github.dliemulator.network.Cidr;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Queue or pool to bind.
 *
 * @param cidr its CIDR block
 * @param cidrIsChosen whether the client chose the CIDR block; otherwise it is a default
 * @param readyAt virtual time at which it is available; now if it is already
 * @param heldFrom virtual time from which on its start is held; null if it is not held
 */
record BindTarget(
        BindTargetType type,
        String name,
        Cidr cidr,
        boolean cidrIsChosen,
        Instant readyAt,
        @Nullable Instant heldFrom) {

    String displayName() {
        return type.displayName(name);
    }

    /** Explanation of the duration of a peering. */
    String reason(String timing) {
        return "%s after %s is up, at %s".formatted(timing, displayName(), readyAt);
    }
}
