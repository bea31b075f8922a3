package io.github.dliemulator.pool.spi;

import io.github.dliemulator.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Provides the queues of each pool and the CUs that they require. The queue module implements it. */
public interface PoolMembership {

    /** Names of the queues by the name of their pool. Pools without queues are missing. */
    public Map<String, List<String>> queuesByPool(World world);

    /** Demand of all queues of a pool by the policies that apply at an instant. */
    public CapacityDemand demand(World world, String poolName, Instant at);
}
