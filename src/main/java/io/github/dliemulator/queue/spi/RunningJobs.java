package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Whoever runs jobs on queues; a queue cannot go while one of its jobs is submitting or running (dli_02_0195). */
public interface RunningJobs {

    public boolean hasRunningJob(World world, String queueName);
}
