package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** A queue that stood alone is moving into a pool; what hangs on it follows in the same transaction. */
public record QueueMoved(World world, String queueName, String poolName) {}
