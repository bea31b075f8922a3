package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.tag.ResourceType.DLI_ELASTIC_RESOURCE_POOL;
import static io.github.dliemulator.tag.ResourceType.DLI_QUEUE;

import io.github.dliemulator.tag.ResourceType;

/** What a peering binds. */
enum BindTargetType {
    QUEUE(DLI_QUEUE),
    /** Also for each queue that lives in the pool: its CUs and its network are the pool's. */
    POOL(DLI_ELASTIC_RESOURCE_POOL);

    private final ResourceType resourceType;

    BindTargetType(ResourceType resourceType) {
        this.resourceType = resourceType;
    }

    /** As what it is tagged. */
    ResourceType resourceType() {
        return resourceType;
    }

    /** What is called so, for a person. */
    String displayName(String name) {
        return (this == POOL ? "pool " : "queue ") + name;
    }
}
