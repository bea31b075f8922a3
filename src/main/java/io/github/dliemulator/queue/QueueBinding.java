package io.github.dliemulator.queue;

import io.github.dliemulator.simulation.World;

/** Whoever binds queues; a queue that is bound keeps its network (dli_01_0443). */
public interface QueueBinding {

    boolean isBound(World world, String queueName);
}
