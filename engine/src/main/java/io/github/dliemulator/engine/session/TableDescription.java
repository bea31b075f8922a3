package io.github.dliemulator.engine.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as it stands in Spark's catalogue.
 *
 * @param name {@code database.table}
 * @param provider such as {@code parquet} or {@code jdbc}; absent for a view
 * @param columns in their order
 * @param location of its files
 * @param view whether it is a view
 * @param viewText query of a view
 * @param comment on the table
 * @param options such as {@code url}
 * @param properties of the table
 */
public record TableDescription(
        String name,
        @Nullable String provider,
        List<Column> columns,
        @Nullable String location,
        boolean view,
        @Nullable String viewText,
        @Nullable String comment,
        Map<String, String> options,
        Map<String, String> properties) {

    /**
     * A column of a table.
     *
     * @param name as it was given
     * @param type Spark's short form
     * @param comment on the column
     * @param partition whether rows are stored by its values
     */
    public record Column(String name, String type, @Nullable String comment, boolean partition) {}
}
