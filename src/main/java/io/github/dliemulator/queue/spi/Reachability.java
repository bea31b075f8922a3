package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Reports which addresses a queue reaches. The connection module implements it. */
public interface Reachability {

    /**
     * Whether a queue reaches a host now.
     *
     * @param host an IPv4 address or a name
     */
    public boolean reaches(World world, String queueName, String host);
}
