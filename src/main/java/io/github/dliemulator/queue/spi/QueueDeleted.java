package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Published before a queue is deleted. Listeners delete what belongs to it, in the same transaction. */
public record QueueDeleted(World world, String queueName) {}
