package io.github.dliemulator.connection.peer;

import io.github.dliemulator.network.Cidr;
import java.time.Instant;

/**
 * What shall be bound.
 *
 * @param cidr the addresses that it has
 * @param cidrIsChosen whether somebody chose them; otherwise others have the same
 * @param readyAt when its computing resources are there, in world time; now, when they are
 * @param held whether they are there only so long after it is released
 */
record Bound(BoundKind kind, String name, Cidr cidr, boolean cidrIsChosen, Instant readyAt, boolean held) {

    String title() {
        return kind.title(name);
    }

    /** Why a peering takes as long as it does, for the person who asks. */
    String reason(String timing) {
        return "%s after %s is up, at %s".formatted(timing, title(), readyAt);
    }
}
