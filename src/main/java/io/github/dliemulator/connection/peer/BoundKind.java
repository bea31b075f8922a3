package io.github.dliemulator.connection.peer;

/** What a peering binds. */
enum BoundKind {
    QUEUE,
    /** Also for each queue that lives in the pool: its CUs and its network are the pool's. */
    POOL;

    /** What is called so, for a person. */
    String title(String name) {
        return (this == POOL ? "pool " : "queue ") + name;
    }
}
