package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Reports whether jobs run on a queue. Such a queue cannot be deleted (dli_02_0195). A job module implements it. */
public interface RunningJobs {

    public boolean hasRunningJob(World world, String queueName);
}
