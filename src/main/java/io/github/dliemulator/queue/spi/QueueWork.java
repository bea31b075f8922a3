package io.github.dliemulator.queue.spi;

import io.github.dliemulator.simulation.World;

/** Whoever runs jobs on queues; a queue cannot go while one of its jobs is submitting or running (dli_02_0195). */
public interface QueueWork {

    public boolean isUnderWay(World world, String queueName);
}
