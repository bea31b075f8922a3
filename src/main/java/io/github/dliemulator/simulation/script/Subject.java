package io.github.dliemulator.simulation.script;

/**
 * Whom a change happens to.
 *
 * @param kind {@code queue}, {@code pool} or {@code peer}
 * @param name as it is shown; a peer's is its connection's
 * @param queue the queue or pool that it is, or that it binds
 */
public record Subject(String kind, String name, String queue) {

    public static Subject of(String kind, String name) {
        return new Subject(kind, name, name);
    }
}
