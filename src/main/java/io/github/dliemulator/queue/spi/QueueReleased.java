package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;
import java.time.Duration;

/**
 * A queue that is being assigned goes on; what waits for it goes on too, in the same transaction.
 *
 * @param earlierBy how much earlier than was written down it is there
 */
public record QueueReleased(World world, String queueName, Duration earlierBy) {}
