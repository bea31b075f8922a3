package io.github.dliemulator.spark;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a statement on the engine.
 *
 * @param error message of a failed statement, beginning with its code
 * @param schema columns of the result
 * @param rows first rows of the result
 * @param rowCount number of rows of the whole result
 * @param inputRows number of rows that it read
 * @param inputBytes number of bytes that it read
 * @param outputBytes number of bytes that it wrote
 * @param tables tables and views that it created or changed
 * @param dropped names of tables, views and databases that it dropped
 * @param subJobs Spark jobs of the statement
 */
public record EngineAnswer(
        Status status,
        @Nullable String error,
        List<Column> schema,
        List<List<@Nullable Object>> rows,
        long rowCount,
        long inputRows,
        long inputBytes,
        long outputBytes,
        List<Table> tables,
        List<String> dropped,
        List<SubJob> subJobs) {

    public EngineAnswer {
        schema = Objects.requireNonNullElse(schema, List.of());
        rows = Objects.requireNonNullElse(rows, List.of());
        tables = Objects.requireNonNullElse(tables, List.of());
        dropped = Objects.requireNonNullElse(dropped, List.of());
        subJobs = Objects.requireNonNullElse(subJobs, List.of());
    }

    /** How a statement ended. */
    public enum Status {
        FINISHED,
        FAILED,
        CANCELLED
    }

    /** Column of a result, with its type in short form, such as {@code int}. */
    public record Column(String name, String type) {}

    /**
     * Table or view.
     *
     * @param name database and table, separated by a dot
     * @param provider format or data source; null for a view
     */
    public record Table(
            String name,
            @Nullable String provider,
            List<TableColumn> columns,
            @Nullable String location,
            boolean view,
            @Nullable String viewText,
            @Nullable String comment,
            @Nullable Map<String, String> options,
            @Nullable Map<String, String> properties) {}

    /** Column of a table. */
    public record TableColumn(
            String name, String type, @Nullable String comment, boolean partition) {}

    /** Spark job. Times are real, in milliseconds since 1970; 0 if it has not ended. */
    public record SubJob(
            int id,
            String name,
            String status,
            int stages,
            int completedStages,
            int tasks,
            int completedTasks,
            long submissionTime,
            long completionTime) {}

    /** Part of a statement that is done, from 0 to 1. */
    public record Progress(double progress, @Nullable List<SubJob> subJobs) {}
}
