package io.github.dliemulator.connection.peer;

import java.time.Instant;

/**
 * What shall be bound.
 *
 * @param readyAt when its computing resources are there, in world time; now, when they are
 */
record Bound(BoundKind kind, String name, Instant readyAt) {

    /** Why a peering takes as long as it does, for the person who asks. */
    String reason(String timing) {
        return "%s after %s %s is up, at %s"
                .formatted(timing, kind == BoundKind.POOL ? "pool" : "queue", name, readyAt);
    }
}
