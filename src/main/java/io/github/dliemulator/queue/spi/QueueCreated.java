package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A queue is coming; whoever must agree refuses by throwing, in the same transaction.
 *
 * @param poolName the pool in which it shall live, or null when it stands alone
 */
public record QueueCreated(
        World world, String queueName, @Nullable String poolName, int cuCount) {}
