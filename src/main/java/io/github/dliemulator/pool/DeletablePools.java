package io.github.dliemulator.pool;

import io.github.dliemulator.world.DeletableResources;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pools that clients can delete, after their queues. */
@Component
@Order(30)
class DeletablePools implements DeletableResources {

    private final PoolRepository pools;

    DeletablePools(PoolRepository pools) {
        this.pools = pools;
    }

    @Override
    public Stream<DeletableResource> findAll(String projectId) {
        return pools.findByProjectIdOrderByPoolName(projectId).stream()
                .map(Pool::name)
                .map(name -> DeletableResource.named(
                        Pools.KIND.name(),
                        name,
                        Creation.of("CreateElasticResourcePool", name),
                        "/v3/%s/elastic-resource-pools/%s".formatted(projectId, name)));
    }
}
