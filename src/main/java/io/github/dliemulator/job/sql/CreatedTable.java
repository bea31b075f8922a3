package io.github.dliemulator.job.sql;

import io.github.dliemulator.catalog.TableName;
import io.github.dliemulator.catalog.TableSpec;
import java.util.function.Function;

/**
 * A table that a statement creates from the rows of a query, or whose columns are those of a data source. Only an engine knows its
 * columns.
 *
 * @param spec definition without columns, by the full name of the table
 */
public record CreatedTable(TableReference table, Function<TableName, TableSpec> spec) {}
