package io.github.dliemulator.pool;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads pools as {@code ListElasticResourcePools} does. */
@Component
class PoolCidrCheck implements SnapshotCheck {

    private final PoolRepository pools;

    PoolCidrCheck(PoolRepository pools) {
        this.pools = pools;
    }

    @Override
    public String column() {
        return "pool.cidr_in_vpc";
    }

    @Override
    public void read(World world) {
        pools.findByProjectIdOrderByPoolName(world.projectId()).forEach(pool -> pool.toView(world.now(), List.of()));
    }
}
