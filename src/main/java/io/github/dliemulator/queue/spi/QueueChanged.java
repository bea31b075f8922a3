package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/**
 * Published after the time from which a queue runs jobs, or the number of jobs that it runs at once, has changed. Listeners run in
 * the same transaction.
 */
public record QueueChanged(World world, String queueName) {}
