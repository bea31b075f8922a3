package io.github.dliemulator.job.sql;

import io.github.dliemulator.catalog.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Name of a table or view in a statement, in lower case.
 *
 * @param database null if the statement names none
 */
public record TableReference(@Nullable String database, String table) {

    /** The full name, with the current database if the statement names none. */
    public TableName resolve(String currentDatabase) {
        return new TableName(database == null ? currentDatabase : database, table);
    }

    @Override
    public String toString() {
        return database == null ? "`%s`".formatted(table) : "`%s`.`%s`".formatted(database, table);
    }
}
