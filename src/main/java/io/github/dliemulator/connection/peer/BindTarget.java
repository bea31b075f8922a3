package io.github.dliemulator.connection.peer;

import io.github.dliemulator.network.Cidr;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shall be bound.
 *
 * @param cidr the addresses that it has
 * @param cidrIsChosen whether somebody chose them; otherwise others have the same
 * @param readyAt when its computing resources are there, in world time; now, when they are
 * @param heldFrom when it stands still before they are there, until it is released; null when it does not
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

    /** Why a peering takes as long as it does, for the person who asks. */
    String reason(String timing) {
        return "%s after %s is up, at %s".formatted(timing, displayName(), readyAt);
    }
}
