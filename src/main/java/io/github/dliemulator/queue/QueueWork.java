package io.github.dliemulator.queue;

import io.github.dliemulator.simulation.World;

/** Whoever runs jobs on queues; a queue cannot go while one of its jobs is submitting or running (dli_02_0195). */
public interface QueueWork {

    boolean isUnderWay(World world, String queueName);
}
