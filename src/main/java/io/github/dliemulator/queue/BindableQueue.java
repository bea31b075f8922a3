package io.github.dliemulator.queue;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.api.QueueView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A queue that a connection may bind.
 *
 * @param poolName the pool that it lives in, which is bound in its place; null when it stands alone
 * @param cidr the addresses that it has
 * @param cidrCustomized whether somebody chose them; all other queues have the same
 * @param readyAt when its computing resources are there, in world time; now, when they are
 * @param heldFrom when it stands still before they are there, until it is released; null when it does not
 */
public record BindableQueue(
        String name,
        @Nullable String poolName,
        Cidr cidr,
        boolean cidrCustomized,
        Instant readyAt,
        @Nullable Instant heldFrom) {

    /** @param customCidr null when nobody chose one */
    static BindableQueue of(
            String name,
            @Nullable String poolName,
            @Nullable String customCidr,
            Instant readyAt,
            @Nullable Instant heldFrom) {
        Cidr cidr = Cidr.of(requireNonNullElse(customCidr, QueueView.DEFAULT_SUBNET_CIDR));
        return new BindableQueue(name, poolName, cidr, customCidr != null, readyAt, heldFrom);
    }
}
