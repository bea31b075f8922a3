package io.github.dliemulator.pool;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.CREATING;
import static io.github.dliemulator.pool.scaling.PoolStatus.FAILED;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.script.StateMachineDefinition;
import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.world.ResourceKind;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** State machine of pools. Scaling is not part of it, as the demand of the queues decides it. */
@Component
class PoolStateMachine implements StateMachineDefinition<PoolStatus> {

    @Override
    public ResourceKind kind() {
        return Pools.KIND;
    }

    @Override
    public DelayedOperation startOperation() {
        return DelayedOperation.POOL_START;
    }

    @Override
    public Map<PoolStatus, Set<PoolStatus>> transitions() {
        return Map.of(CREATING, Set.of(AVAILABLE, FAILED));
    }

    @Override
    public Set<PoolStatus> failureStates() {
        return Set.of(FAILED);
    }
}
