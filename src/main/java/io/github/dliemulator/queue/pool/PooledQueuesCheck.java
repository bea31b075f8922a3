package io.github.dliemulator.queue.pool;

import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** Reads the queues of pools as {@code ListElasticResourcePoolQueues} does: each must exist, and its pool too. */
@Component
class PooledQueuesCheck implements SnapshotCheck {

    private final PooledQueues queues;
    private final Validator validator;

    PooledQueuesCheck(PooledQueues queues, Validator validator) {
        this.queues = queues;
        this.validator = validator;
    }

    @Override
    public String column() {
        return "pool_queue.queue_name";
    }

    @Override
    public void read(World world) {
        queues.queuesByPool(world).keySet().stream()
                .flatMap(pool -> queues.list(world, pool, "", Paging.UNPAGED).queues().stream())
                .flatMap(queue -> queue.queueScalingPolicies().stream())
                .forEach(policy -> SnapshotCheck.requireValid(validator, policy));
    }
}
