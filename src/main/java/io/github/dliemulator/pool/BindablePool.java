package io.github.dliemulator.pool;

import io.github.dliemulator.network.Cidr;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pool that a connection may bind.
 *
 * @param cidrIsChosen whether somebody chose another than all pools have
 * @param readyAt when its computing resources are there, in world time; now, when they are
 * @param heldFrom when it stands still before they are there, until it is released; null when it does not
 */
public record BindablePool(
        String name,
        Cidr cidrInVpc,
        boolean cidrIsChosen,
        Instant readyAt,
        @Nullable Instant heldFrom) {}
