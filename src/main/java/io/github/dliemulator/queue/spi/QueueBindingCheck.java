package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Whoever binds queues; a queue that is bound keeps its network (dli_01_0443). */
public interface QueueBindingCheck {

    public boolean isBound(World world, String queueName);
}
