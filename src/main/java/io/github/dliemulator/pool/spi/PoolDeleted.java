package io.github.dliemulator.pool.spi;

import io.github.dliemulator.world.World;

/** Published before a pool is deleted. Listeners delete what belongs to it, in the same transaction. */
public record PoolDeleted(World world, String poolName) {}
