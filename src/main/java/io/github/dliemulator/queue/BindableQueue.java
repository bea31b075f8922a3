package io.github.dliemulator.queue;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.wire.QueueView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A queue that a connection may bind.
 *
 * @param pool the pool that it lives in, which is bound in its place; null when it stands alone
 * @param cidr the addresses that it has
 * @param cidrIsChosen whether somebody chose them; all other queues have the same
 * @param readyAt when its computing resources are there, in world time; now, when they are
 * @param heldFrom when it stands still before they are there, until it is released; null when it does not
 */
public record BindableQueue(
        String name,
        @Nullable String pool,
        Cidr cidr,
        boolean cidrIsChosen,
        Instant readyAt,
        @Nullable Instant heldFrom) {

    /** @param chosenCidr null when nobody chose one */
    static BindableQueue of(
            String name,
            @Nullable String pool,
            @Nullable String chosenCidr,
            Instant readyAt,
            @Nullable Instant heldFrom) {
        Cidr cidr = Cidr.of(requireNonNullElse(chosenCidr, QueueView.SUBNET));
        return new BindableQueue(name, pool, cidr, chosenCidr != null, readyAt, heldFrom);
    }
}
