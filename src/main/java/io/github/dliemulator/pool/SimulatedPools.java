package io.github.dliemulator.pool;

import static io.github.dliemulator.pool.scaling.PoolStatus.AVAILABLE;
import static io.github.dliemulator.pool.scaling.PoolStatus.FAILED;

import io.github.dliemulator.pool.scaling.PoolStatus;
import io.github.dliemulator.pool.spi.PoolHeld;
import io.github.dliemulator.pool.spi.PoolReleased;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Forced;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Simulated;
import io.github.dliemulator.web.Naming;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pools as the operator sees them. How they come can be held and forced; how they scale follows from their queues. */
@Component
@Order(10)
class SimulatedPools implements Simulated {

    private final PoolRepository pools;
    private final Pools all;
    private final ApplicationEventPublisher events;

    SimulatedPools(PoolRepository pools, Pools all, ApplicationEventPublisher events) {
        this.pools = pools;
        this.all = all;
        this.events = events;
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return pools.findByProjectIdOrderByPoolName(projectId).stream().map(SimulatedPools::resource);
    }

    private static Resource resource(Pool pool) {
        return new Resource(Pools.KIND, pool.name(), pool.course(), "status of ListElasticResourcePools");
    }

    @Override
    public Stream<Resource> named(String projectId, String kind, String name) {
        return kind.equals(Pools.KIND)
                ? pools.findById(new Pool.Key(projectId, Naming.canonical(name))).stream()
                        .map(SimulatedPools::resource)
                : Stream.empty();
    }

    @Override
    public Set<String> forcible(String kind) {
        return kind.equals(Pools.KIND) ? Set.of(AVAILABLE.name(), FAILED.name()) : Set.of();
    }

    @Override
    @AtomicChange
    public void force(World world, String kind, String name, Forced forced) {
        PoolStatus state = PoolStatus.valueOf(forced.state());
        if (forced.message() != null && state != FAILED) {
            throw new RefusedException("Only a pool that is FAILED has a message");
        }
        Pool pool = all.existing(world, name);
        Duration sooner = Duration.between(world.now(), pool.readyAt(world.now()));
        pool.force(state, forced.message(), world.now());
        events.publishEvent(new PoolReleased(world, pool.name(), sooner));
    }

    @Override
    public boolean canHold(String kind) {
        return kind.equals(Pools.KIND);
    }

    @Override
    @AtomicChange
    public void hold(World world, String kind, String name) {
        Pool pool = all.existing(world, name);
        pool.hold(world.now());
        events.publishEvent(new PoolHeld(world, pool.name()));
    }

    @Override
    @AtomicChange
    public void release(World world, String kind, String name) {
        Pool pool = all.existing(world, name);
        pool.release(world.now());
        events.publishEvent(new PoolReleased(world, pool.name(), Duration.ZERO));
    }
}
