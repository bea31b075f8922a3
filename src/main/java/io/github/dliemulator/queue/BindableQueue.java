package io.github.dliemulator.queue;

import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.queue.api.QueueView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Queue that a connection can bind.
 *
 * @param poolName pool of the queue, which is bound instead; null for a standalone queue
 * @param cidr CIDR block of the queue
 * @param cidrCustomized whether the client chose the CIDR block; otherwise it is the default of all queues
 * @param readyAt virtual time at which the queue is available; now if it is already
 * @param heldFrom virtual time from which on its start is held; null if it is not held
 */
public record BindableQueue(
        String name,
        @Nullable String poolName,
        Cidr cidr,
        boolean cidrCustomized,
        Instant readyAt,
        @Nullable Instant heldFrom) {

    /** @param customCidr CIDR block that the client chose; null for the default */
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
