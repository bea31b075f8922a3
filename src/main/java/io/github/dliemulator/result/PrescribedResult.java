package io.github.dliemulator.result;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.dliemulator.timeline.Delay;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prescribed result of the jobs with a matching statement: either columns and rows, or a failure. Only a failure applies to
 * statements that the catalogue answers, such as {@code SHOW TABLES}. The counter in a response is ignored in a request.
 *
 * @param match statements that it applies to. The default is all
 * @param schema columns in order, each with its type in Spark. Without schema and failure, the job returns nothing
 * @param rows rows, each with one JSON value per column
 * @param failure message with which the job fails, such as {@code DLI.0005: AnalysisException: …}
 * @param duration time that the job runs, in virtual time; that of operation {@code job-run} if null
 * @param uses maximum number of jobs that it applies to; unlimited if null
 */
@Schema(name = "PrescribedResult")
@JsonIgnoreProperties(
        value = {"used"},
        ignoreUnknown = false)
public record PrescribedResult(
        ResultMatcher match,
        @Nullable List<ResultColumn> schema,
        @Nullable List<List<@Nullable Object>> rows,
        @Nullable String failure,
        @Nullable Delay duration,
        @Nullable Integer uses) {

    private static final int MAX_FAILURE_LENGTH = 4000;

    /** @param match null for all statements */
    public PrescribedResult(
            @Nullable ResultMatcher match,
            @Nullable List<ResultColumn> schema,
            @Nullable List<List<@Nullable Object>> rows,
            @Nullable String failure,
            @Nullable Delay duration,
            @Nullable Integer uses) {
        requireNoNull("schema", schema);
        requireNoNull("rows", rows);
        this.match = match == null ? new ResultMatcher(null, null, null) : match;
        this.schema = schema == null ? null : List.copyOf(schema);
        this.rows = rows == null ? null : ResultSet.copy(rows);
        this.failure = failure;
        this.duration = duration;
        this.uses = uses;
        requireEither(schema, rows, failure);
        if (failure != null && (failure.isBlank() || failure.length() > MAX_FAILURE_LENGTH)) {
            throw new IllegalArgumentException("failure must have 1 to %d characters".formatted(MAX_FAILURE_LENGTH));
        }
        if (uses != null && uses < 1) {
            throw new IllegalArgumentException("uses must be 1 or more");
        }
        toResultSet(schema, rows).requireFitting();
    }

    private static void requireNoNull(String field, @Nullable List<?> elements) {
        if (elements != null && elements.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(field + " must not contain null");
        }
    }

    private static void requireEither(
            @Nullable List<ResultColumn> schema,
            @Nullable List<List<@Nullable Object>> rows,
            @Nullable String failure) {
        if (failure != null && (schema != null || rows != null)) {
            throw new IllegalArgumentException("a result must have either schema and rows, or a failure");
        }
        if (schema != null && schema.stream().map(ResultColumn::name).distinct().count() < schema.size()) {
            throw new IllegalArgumentException("schema must not contain a column twice");
        }
    }

    /** Whether it applies to a statement, regardless of its counter. */
    boolean matches(ResultTarget target) {
        return (failure != null || target.needsRows()) && match.matches(target);
    }

    private static ResultSet toResultSet(
            @Nullable List<ResultColumn> schema, @Nullable List<List<@Nullable Object>> rows) {
        return new ResultSet(schema == null ? List.of() : schema, rows == null ? List.of() : rows);
    }

    public ResultSet resultSet() {
        return toResultSet(schema, rows);
    }
}
