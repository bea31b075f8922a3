package io.github.dliemulator.script;

import io.github.dliemulator.world.ResourceKind;

/**
 * Whom a change happens to.
 *
 * @param name as it is shown; a peer's is its connection's
 * @param queue the queue or pool that it is, or that it binds
 */
public record ScriptTarget(ResourceKind kind, String name, String queue) {

    public static ScriptTarget of(ResourceKind kind, String name) {
        return new ScriptTarget(kind, name, name);
    }
}
