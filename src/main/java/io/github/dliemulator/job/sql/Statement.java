package io.github.dliemulator.job.sql;

import io.github.dliemulator.result.StatementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed statement.
 *
 * @param tables tables and views that must exist, in the order of the text, without repetition
 * @param needsRows whether its execution reads or writes rows of tables
 * @param command what the catalogue does; null if the catalogue does not run the statement
 */
public record Statement(
        StatementType type,
        List<TableReference> tables,
        boolean needsRows,
        @Nullable CatalogCommand command) {

    public Statement {
        tables = List.copyOf(tables);
    }
}
