package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Reports whether a queue is bound. A bound queue cannot change its CIDR block (dli_01_0443). The connection module implements it. */
public interface QueueBindingCheck {

    public boolean isBound(World world, String queueName);
}
