package io.github.dliemulator.pool.spi;

import io.github.dliemulator.world.World;

/** A pool is going; what hangs on it lets go in the same transaction. */
public record PoolDeleted(World world, String poolName) {}
