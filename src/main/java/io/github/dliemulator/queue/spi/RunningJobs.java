package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Reports which jobs run, or ran, on a queue. The job module implements it. */
public interface RunningJobs {

    /** Whether a job is submitted to the queue and has not ended. Such a queue cannot be deleted (dli_02_0195). */
    public boolean hasRunningJob(World world, String queueName);

    /** Whether a job has started to run on the queue since it was created. */
    public default boolean hasRunJob(World world, String queueName) {
        return false;
    }
}
