package io.github.dliemulator.pool.spi;

import io.github.dliemulator.world.World;

/** The operator holds a pool that is being created; what waits for it stands still with it, in the same transaction. */
public record PoolHeld(World world, String poolName) {}
