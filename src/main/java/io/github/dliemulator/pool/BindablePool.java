package io.github.dliemulator.pool;

import io.github.dliemulator.network.Cidr;
import java.time.Instant;

/**
 * A pool that a connection may bind.
 *
 * @param cidrIsChosen whether somebody chose another than all pools have
 * @param readyAt when its computing resources are there, in world time; now, when they are
 * @param held whether they are there only so long after it is released
 */
public record BindablePool(String name, Cidr cidrInVpc, boolean cidrIsChosen, Instant readyAt, boolean held) {}
