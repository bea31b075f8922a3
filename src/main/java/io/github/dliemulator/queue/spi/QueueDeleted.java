package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** A queue is going; what hangs on it lets go in the same transaction. */
public record QueueDeleted(World world, String queueName) {}
