package io.github.dliemulator.queue.pool;

import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads the queues of pools as {@code ListElasticResourcePoolQueues} does: each must exist, and its pool too. */
@Component
class PooledQueuesCheck implements SnapshotCheck {

    private final PooledQueues queues;

    PooledQueuesCheck(PooledQueues queues) {
        this.queues = queues;
    }

    @Override
    public String column() {
        return "pool_queue.queue_name";
    }

    @Override
    public void read(World world) {
        queues.queuesByPool(world).keySet().forEach(pool -> queues.list(world, pool, "", Paging.UNPAGED));
    }
}
