package io.github.dliemulator.pool;

import static io.github.dliemulator.pool.scaling.PoolStatus.FAILED;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.ForcedState;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceHeld;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceProvider;
import io.github.dliemulator.world.ResourceReleased;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds, holds, releases and forces pools. Only their creation can be held and forced, not their scaling. */
@Component
@Order(10)
class PoolResourceProvider implements ResourceProvider {

    private final PoolRepository pools;
    private final Pools poolService;
    private final ApplicationEventPublisher events;

    PoolResourceProvider(PoolRepository pools, Pools poolService, ApplicationEventPublisher events) {
        this.pools = pools;
        this.poolService = poolService;
        this.events = events;
    }

    @Override
    public List<ResourceKind> kinds() {
        return List.of(Pools.KIND);
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return pools.findByProjectIdOrderByPoolName(projectId).stream().map(PoolResourceProvider::resource);
    }

    private static Resource resource(Pool pool) {
        return new Resource(Pools.KIND, pool.name(), pool.timeline(), "status of ListElasticResourcePools");
    }

    @Override
    public Stream<Resource> find(String projectId, ResourceKind kind, String name) {
        return pools.findById(new Pool.Key(projectId, ResourceNames.normalize(name))).stream()
                .map(PoolResourceProvider::resource);
    }

    @Override
    public void force(World world, ResourceKind kind, String name, ForcedState forced) {
        PoolStatus state = PoolStatus.valueOf(forced.state());
        if (forced.message() != null && state != FAILED) {
            throw new WorldConflictException(
                    "message must not be given with state %s, only with FAILED".formatted(state));
        }
        Pool pool = poolService.requirePool(world, name);
        Duration earlierBy = Duration.between(world.now(), pool.readyAt(world.now()));
        pool.force(state, forced.message(), world.now());
        events.publishEvent(new ResourceReleased(world, kind, pool.name(), earlierBy));
    }

    @Override
    public void hold(World world, ResourceKind kind, String name) {
        Pool pool = poolService.requirePool(world, name);
        pool.hold(world.now());
        events.publishEvent(new ResourceHeld(world, kind, pool.name()));
    }

    @Override
    public void release(World world, ResourceKind kind, String name) {
        Pool pool = poolService.requirePool(world, name);
        pool.release(world.now());
        events.publishEvent(new ResourceReleased(world, kind, pool.name(), Duration.ZERO));
    }
}
