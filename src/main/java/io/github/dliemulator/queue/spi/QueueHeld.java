package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** The operator holds a queue that is being assigned; what waits for it stands still with it, in the same transaction. */
public record QueueHeld(World world, String queueName) {}
