package io.github.dliemulator.pool.spi;

import io.github.dliemulator.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who lives in pools. */
public interface PoolMembership {

    /** The names of the queues in each pool that has some. */
    public Map<String, List<String>> queuesByPool(World world);

    /** What all queues of a pool together ask for, as they ask at this instant. */
    public CapacityDemand demand(World world, String poolName, Instant at);
}
