package io.github.dliemulator.script;

/**
 * Whom a change happens to.
 *
 * @param kind {@code queue}, {@code pool} or {@code peer}
 * @param name as it is shown; a peer's is its connection's
 * @param queue the queue or pool that it is, or that it binds
 */
public record ScriptTarget(String kind, String name, String queue) {

    public static ScriptTarget of(String kind, String name) {
        return new ScriptTarget(kind, name, name);
    }
}
