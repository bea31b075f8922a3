package io.github.dliemulator.engine.session;

import java.util.List;

/**
 * How to create a database, a table or a view of the emulator's catalogue.
 *
 * @param name {@code database} or {@code database.table}
 * @param kind {@code database}, {@code table} or {@code view}
 * @param hash changes with the definition
 * @param sql statements that create it; none: it does not exist
 */
public record Definition(String name, String kind, String hash, List<String> sql) {

    public Definition {
        if (name == null || kind == null || hash == null || sql == null) {
            throw new IllegalArgumentException("A definition needs name, kind, hash and sql");
        }
        if (!kind.matches("database|table|view")) {
            throw new IllegalArgumentException("kind of " + name + " is none of database, table, view: " + kind);
        }
        sql = List.copyOf(sql);
    }
}
