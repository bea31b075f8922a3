package io.github.dliemulator.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns and rows that a statement returns.
 *
 * @param rows JSON values, one for each column
 */
public record ResultSet(List<ResultColumn> columns, List<List<@Nullable Object>> rows) {

    public static final ResultSet EMPTY = new ResultSet(List.of(), List.of());

    public ResultSet {
        columns = List.copyOf(columns);
        rows = copy(rows);
    }

    /** Copies rows, which can hold null. */
    static List<List<@Nullable Object>> copy(List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> copies = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        return Collections.unmodifiableList(copies);
    }

    /** @throws IllegalArgumentException if a row has another number of values than columns, or a value of another type */
    void requireFitting() {
        for (int i = 0; i < rows.size(); i++) {
            List<@Nullable Object> row = rows.get(i);
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "rows[%d] has %d values, and schema has %d columns".formatted(i, row.size(), columns.size()));
            }
            for (int j = 0; j < row.size(); j++) {
                ResultColumn column = columns.get(j);
                if (!column.type().acceptsOrNull(row.get(j))) {
                    throw new IllegalArgumentException("rows[%d][%d] is not a value of the type %s of column %s"
                            .formatted(i, j, column.type().shortName(), column.name()));
                }
            }
        }
    }
}
