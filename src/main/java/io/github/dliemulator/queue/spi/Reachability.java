package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Whoever knows where queues are connected to. */
public interface Reachability {

    /**
     * Whether a queue reaches this now.
     *
     * @param host an IPv4 address or a name
     */
    public boolean reaches(World world, String queueName, String host);
}
