package io.github.dliemulator.pool;

import static io.github.dliemulator.tag.ResourceType.DLI_ELASTIC_RESOURCE_POOL;

import io.github.dliemulator.pool.spi.PoolMembership;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lists pools and their scaling history. */
@Component
class PoolList {

    private final PoolRepository pools;
    private final Pools poolService;
    private final Tags tags;
    private final ObjectProvider<PoolMembership> membership;

    PoolList(PoolRepository pools, Pools poolService, Tags tags, ObjectProvider<PoolMembership> membership) {
        this.pools = pools;
        this.poolService = poolService;
        this.tags = tags;
        this.membership = membership;
    }

    PoolView.Page find(World world, PoolFilter filter, Paging paging) {
        Map<String, List<String>> queues = membership.getObject().queuesByPool(world);
        Predicate<String> hasTags = tags.hasTags(world.projectId(), DLI_ELASTIC_RESOURCE_POOL, filter.tags());
        List<Pool> matching = pools.findByProjectIdOrderByPoolName(world.projectId()).stream()
                .filter(pool -> filter.matches(pool, world.now()) && hasTags.test(pool.name()))
                .toList();
        return new PoolView.Page(
                matching.size(),
                paging.apply(matching).stream()
                        .map(pool -> pool.toView(world.now(), queues.getOrDefault(pool.name(), List.of())))
                        .toList());
    }

    ScaleRecords scaleRecords(World world, String name, ScaleRecordQuery query, Paging paging) {
        Pool pool = poolService.requirePool(world, name);
        return ScaleRecords.of(paging.apply(query.of(pool.capacitySchedule())
                .map(ScaleRecords.ScaleRecord::of)
                .toList()));
    }
}
