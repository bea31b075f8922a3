package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.tag.ResourceType.DLI_ELASTIC_RESOURCE_POOL;
import static io.github.dliemulator.tag.ResourceType.DLI_QUEUE;

import io.github.dliemulator.tag.ResourceType;

/** What a peering binds. */
enum BoundKind {
    QUEUE(DLI_QUEUE),
    /** Also for each queue that lives in the pool: its CUs and its network are the pool's. */
    POOL(DLI_ELASTIC_RESOURCE_POOL);

    private final ResourceType type;

    BoundKind(ResourceType type) {
        this.type = type;
    }

    /** As what it is tagged. */
    ResourceType type() {
        return type;
    }

    /** What is called so, for a person. */
    String title(String name) {
        return (this == POOL ? "pool " : "queue ") + name;
    }
}
