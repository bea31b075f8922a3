package io.github.dliemulator.engine.statement;

import io.github.dliemulator.engine.session.TableDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a statement ended.
 *
 * @param status of the statement
 * @param error text of a failed statement
 * @param schema columns of the result
 * @param schemaJson the same in Spark's form
 * @param rows the first rows of the result
 * @param rowCount rows of the whole result
 * @param sizes what Spark's tasks read and wrote
 * @param tables created or changed by the statement
 * @param dropped {@code database} or {@code database.table}
 * @param subJobs Spark's jobs
 * @param millis wall clock time
 */
public record StatementAnswer(
        Status status,
        @Nullable String error,
        List<Column> schema,
        @Nullable String schemaJson,
        List<List<@Nullable Object>> rows,
        long rowCount,
        @com.fasterxml.jackson.annotation.JsonUnwrapped Sizes sizes,
        List<TableDescription> tables,
        List<String> dropped,
        List<SubJob> subJobs,
        long millis) {

    /** How it ended. */
    public enum Status {
        FINISHED,
        FAILED,
        CANCELLED
    }

    /**
     * A column of the result.
     *
     * @param name as in the statement
     * @param type Spark's short form, such as {@code int} or {@code array<string>}
     * @param nullable whether it may be absent
     */
    public record Column(String name, String type, boolean nullable) {}

    /**
     * Figures of Spark's tasks.
     *
     * @param inputRows read from tables
     * @param inputBytes read from files
     * @param outputRows written to tables
     * @param outputBytes written to files
     */
    public record Sizes(long inputRows, long inputBytes, long outputRows, long outputBytes) {}

    /**
     * A job of Spark that the statement started.
     *
     * @param id Spark's
     * @param name Spark's
     * @param status Spark's
     * @param stages that it has, without skipped ones
     * @param completedStages that ended well
     * @param tasks that it has, without skipped ones
     * @param completedTasks that ended well
     * @param submissionTime milliseconds since 1970
     * @param completionTime milliseconds since 1970; 0 while it runs
     */
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
}
