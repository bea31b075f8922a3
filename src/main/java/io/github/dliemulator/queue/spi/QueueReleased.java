package io.github.dliemulator.queue.spi;

import io.github.dliemulator.simulation.World;
import java.time.Duration;

/**
 * A queue that is being assigned goes on; what waits for it goes on too, in the same transaction.
 *
 * @param sooner how much earlier than was written down it is there
 */
public record QueueReleased(World world, String queueName, Duration sooner) {}
