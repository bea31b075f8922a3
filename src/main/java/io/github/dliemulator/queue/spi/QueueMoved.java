package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Published after a standalone queue moved into a pool. Listeners run in the same transaction. */
public record QueueMoved(World world, String queueName, String poolName) {}
