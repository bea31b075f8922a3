package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Published after a queue is created. Listeners run in the same transaction and can reject the queue with an exception.
 *
 * @param poolName pool of the queue; null for a standalone queue
 */
public record QueueCreated(
        World world, String queueName, @Nullable String poolName, int cuCount) {}
