package io.github.dliemulator.job.sql;

import io.github.dliemulator.result.StatementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed statement.
 *
 * @param tables tables and views that must exist, in the order of the text, without repetition
 * @param needsRows whether its execution reads or writes rows of tables
 * @param created table whose columns only an engine knows; null if the statement creates none
 * @param command what the catalogue does; null if the catalogue does not run the statement
 */
public record Statement(
        StatementType type,
        List<TableReference> tables,
        boolean needsRows,
        @Nullable CreatedTable created,
        @Nullable CatalogCommand command) {

    public Statement {
        tables = List.copyOf(tables);
    }

    /** A statement that creates no table from rows. */
    public Statement(
            StatementType type, List<TableReference> tables, boolean needsRows, @Nullable CatalogCommand command) {
        this(type, tables, needsRows, null, command);
    }

    /** Whether only an engine can run it as it is meant. */
    public boolean needsEngine() {
        return needsRows || created != null || command == null;
    }
}
