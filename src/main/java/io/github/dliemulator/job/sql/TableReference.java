package io.github.dliemulator.job.sql;

import org.jspecify.annotations.Nullable;

/**
 * Name of a table or view in a statement, in lower case.
 *
 * @param database null if the statement names none
 */
public record TableReference(@Nullable String database, String table) {

    public String databaseOr(String current) {
        return database == null ? current : database;
    }

    @Override
    public String toString() {
        return database == null ? "`%s`".formatted(table) : "`%s`.`%s`".formatted(database, table);
    }
}
