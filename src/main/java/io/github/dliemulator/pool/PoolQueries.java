package io.github.dliemulator.pool;

import static io.github.dliemulator.tag.ResourceType.DLI_ELASTIC_RESOURCE_POOL;

import io.github.dliemulator.pool.spi.PoolMembership;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists pools and their scaling history. */
@Component
class PoolQueries {

    private final PoolRepository pools;
    private final Pools poolService;
    private final Tags tags;
    private final ObjectProvider<PoolMembership> membership;

    PoolQueries(PoolRepository pools, Pools poolService, Tags tags, ObjectProvider<PoolMembership> membership) {
        this.pools = pools;
        this.poolService = poolService;
        this.tags = tags;
        this.membership = membership;
    }

    @Transactional(readOnly = true)
    PoolView.Page list(World world, PoolFilter filter, Paging paging) {
        Map<String, List<String>> queues = membership.getObject().queuesByPool(world);
        List<PoolView> views = pools
                .findAll(
                        filter.toSpecification(world)
                                .and(tags.hasTags(DLI_ELASTIC_RESOURCE_POOL, filter.tags(), "poolName")),
                        Sort.by("poolName"))
                .stream()
                .map(pool -> pool.toView(world.now(), queues.getOrDefault(pool.name(), List.of())))
                .filter(filter::matches)
                .toList();
        return new PoolView.Page(views.size(), paging.apply(views));
    }

    @Transactional(readOnly = true)
    ScaleRecords scaleRecords(World world, String name, ScaleRecordQuery query, Paging paging) {
        Pool pool = poolService.requirePool(world, name);
        return ScaleRecords.of(paging.apply(query.of(pool.capacitySchedule())
                .map(ScaleRecords.ScaleRecord::of)
                .toList()));
    }
}
