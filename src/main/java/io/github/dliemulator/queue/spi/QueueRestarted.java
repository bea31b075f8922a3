package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/**
 * Published after a queue was restarted, or moved to another CIDR block. Listeners run in the same transaction.
 *
 * @param cancelsJobs whether its jobs are cancelled
 * @param moved whether its computing resources are released, because the CIDR block is another one
 */
public record QueueRestarted(World world, String queueName, boolean cancelsJobs, boolean moved) {}
