package io.github.dliemulator.pool;

import io.github.dliemulator.network.Cidr;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pool that a connection can bind.
 *
 * @param cidrIsChosen whether the client chose the CIDR block; otherwise it is the default of all pools
 * @param readyAt virtual time at which the pool is available; now if it is already
 * @param heldFrom virtual time from which on its creation is held; null if it is not held
 */
public record BindablePool(
        String name,
        Cidr cidrInVpc,
        boolean cidrIsChosen,
        Instant readyAt,
        @Nullable Instant heldFrom) {}
