package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.tag.ResourceType.DLI_ELASTIC_RESOURCE_POOL;
import static io.github.dliemulator.tag.ResourceType.DLI_QUEUE;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.world.ResourceKind;
import java.util.Arrays;
import java.util.Optional;

/** Type of the resource that a peer binds. */
enum BindTargetType {
    QUEUE(Queues.KIND, DLI_QUEUE),
    /** Also for each queue in the pool: its CUs and its network are those of the pool. */
    POOL(Pools.KIND, DLI_ELASTIC_RESOURCE_POOL);

    private final ResourceKind kind;
    private final ResourceType resourceType;

    BindTargetType(ResourceKind kind, ResourceType resourceType) {
        this.kind = kind;
        this.resourceType = resourceType;
    }

    static Optional<BindTargetType> find(ResourceKind kind) {
        return Arrays.stream(values()).filter(type -> type.kind.equals(kind)).findFirst();
    }

    /** The type under which the resource is tagged. */
    ResourceType resourceType() {
        return resourceType;
    }

    /** Kind and name, such as {@code queue etl}. */
    String displayName(String name) {
        return kind + " " + name;
    }
}
