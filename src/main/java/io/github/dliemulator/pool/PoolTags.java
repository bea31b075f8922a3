package io.github.dliemulator.pool;

import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.TaggableResources;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.World;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Taggable pools. Clients use their {@code resource_id}. */
@Component
class PoolTags implements TaggableResources {

    private final PoolRepository pools;

    PoolTags(PoolRepository pools) {
        this.pools = pools;
    }

    @Override
    public ResourceType resourceType() {
        return ResourceType.DLI_ELASTIC_RESOURCE_POOL;
    }

    @Override
    public ResourceKind kind() {
        return Pools.KIND;
    }

    @Override
    public Optional<TaggableResource> find(World world, String resourceId) {
        return pools.findByProjectIdAndResourceId(world.projectId(), resourceId).map(Pool::taggableResource);
    }

    @Override
    public Stream<TaggableResource> findAll(World world) {
        return pools.findByProjectIdOrderByPoolName(world.projectId()).stream().map(Pool::taggableResource);
    }
}
