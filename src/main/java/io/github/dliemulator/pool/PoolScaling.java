package io.github.dliemulator.pool;

import static io.github.dliemulator.timeline.DelayedOperation.POOL_SCALING;
import static io.github.dliemulator.web.error.DliError.NOT_SUPPORTED;

import io.github.dliemulator.pool.scaling.CapacitySchedule;
import io.github.dliemulator.pool.spi.PoolMembership;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Schedules the CUs of a pool by the demand of its queues. */
@Component
class PoolScaling {

    private final ObjectProvider<PoolMembership> membership;
    private final ResourceRandoms randoms;

    PoolScaling(ObjectProvider<PoolMembership> membership, ResourceRandoms randoms) {
        this.membership = membership;
        this.randoms = randoms;
    }

    /**
     * Computes the scheduled CU changes of a pool again after the queues of a pool, their policies or the CU range of the pool changed.
     *
     * @throws io.github.dliemulator.web.error.DliException if the demand does not fit the CU range of the pool
     */
    void reschedule(World world, Pool pool) {
        RandomStream random = randoms.next(world, "pool scaling", pool.name());
        pool.reschedule(
                world.now(),
                membership.getObject().demand(world, pool.name(), world.now()),
                membership.getObject().demand(world, pool.name(), CapacitySchedule.nextHour(world.now())),
                world.timing().delay(POOL_SCALING, random),
                world.timing().reason(POOL_SCALING));
    }

    void requireNoQueues(World world, Pool pool) {
        if (membership.getObject().queuesByPool(world).containsKey(pool.name())) {
            throw NOT_SUPPORTED.exception(
                    "The elastic resource pool %s cannot be deleted while it has queues: delete them first",
                    pool.name());
        }
    }
}
