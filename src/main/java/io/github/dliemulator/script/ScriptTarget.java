package io.github.dliemulator.script;

import io.github.dliemulator.world.ResourceKind;

/**
 * The resource of a change, for the match of scripts.
 *
 * @param name name of the resource. For a peer, it is that of its connection, and for a job its statement
 * @param queue name of the queue or pool that the resource is or binds, or of the queue of a job
 */
public record ScriptTarget(ResourceKind kind, String name, String queue) {

    public static ScriptTarget of(ResourceKind kind, String name) {
        return new ScriptTarget(kind, name, name);
    }
}
