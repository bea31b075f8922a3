package io.github.dliemulator.pool;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.Taggable;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Pools by the {@code resource_id} under which clients tag them. */
@Component
class PoolTags implements Taggable {

    private final PoolRepository pools;

    PoolTags(PoolRepository pools) {
        this.pools = pools;
    }

    @Override
    public ResourceType type() {
        return ResourceType.DLI_ELASTIC_RESOURCE_POOL;
    }

    @Override
    public Optional<Subject> subject(World world, String resourceId) {
        return pools.findByProjectIdAndResourceId(world.projectId(), resourceId).map(Pool::subject);
    }

    @Override
    public Stream<Subject> subjects(World world) {
        return pools.findByProjectIdOrderByPoolName(world.projectId()).stream().map(Pool::subject);
    }
}
