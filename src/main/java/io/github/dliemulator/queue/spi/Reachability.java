package io.github.dliemulator.queue.spi;

import io.github.dliemulator.world.World;

/** Reports which addresses a queue reaches. The connection module implements it. */
public interface Reachability {

    /**
     * Whether a queue reaches a host now, through which connection, or why not.
     *
     * @param queueName name in lower case
     * @param host an IP address or a name
     */
    public Reach find(World world, String queueName, String host);
}
