package io.github.dliemulator.job.sql;

import io.github.dliemulator.result.StatementType;
import java.util.List;

/**
 * A parsed statement.
 *
 * @param tables tables and views that must exist, in the order of the text, without repetition
 * @param needsRows whether its execution reads or writes rows of tables
 */
public record Statement(StatementType type, List<TableReference> tables, boolean needsRows) {

    public Statement {
        tables = List.copyOf(tables);
    }
}
