package io.github.dliemulator.pool.spi;

import io.github.dliemulator.world.World;
import java.time.Duration;

/**
 * A pool that is being created goes on; what waits for it goes on too, in the same transaction.
 *
 * @param earlierBy how much earlier than was written down it is there
 */
public record PoolReleased(World world, String poolName, Duration earlierBy) {}
