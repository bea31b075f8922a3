package io.github.dliemulator.pool;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.CREATING;
import static io.github.dliemulator.pool.scaling.PoolStatus.FAILED;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.simulation.script.Lifecycle;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A pool comes up or fails; how it scales afterwards its plan decides. */
@Component
class PoolLifecycle implements Lifecycle<PoolStatus> {

    @Override
    public String kind() {
        return Pools.KIND;
    }

    @Override
    public Map<PoolStatus, Set<PoolStatus>> edges() {
        return Map.of(CREATING, Set.of(AVAILABLE, FAILED));
    }

    @Override
    public Set<PoolStatus> failures() {
        return Set.of(FAILED);
    }
}
