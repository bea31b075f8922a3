package io.github.dliemulator.result;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.dliemulator.script.Glob;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Condition of a prescribed result. Patterns match without regard to case: {@code *} any text, {@code ?} one character.
 *
 * @param sql pattern of the statement. Any number of blanks counts as one, a semicolon at the end is ignored; any statement if null
 * @param queue pattern of the name of the queue; any if null
 * @param type type of the statement; any if null
 */
@Schema(name = "ResultMatch")
@JsonIgnoreProperties(ignoreUnknown = false)
public record ResultMatcher(
        @Nullable String sql,
        @Nullable String queue,
        @Nullable StatementType type) {

    private static final int MAX_SQL_LENGTH = 10_000;
    private static final int MAX_QUEUE_LENGTH = 255;

    public ResultMatcher {
        requireLength("sql", sql, MAX_SQL_LENGTH);
        requireLength("queue", queue, MAX_QUEUE_LENGTH);
    }

    private static void requireLength(String field, @Nullable String pattern, int max) {
        if (pattern != null && (pattern.isBlank() || pattern.length() > max)) {
            throw new IllegalArgumentException("match.%s must have 1 to %d characters".formatted(field, max));
        }
    }

    boolean matches(ResultTarget target) {
        return (type == null || type == target.type())
                && (queue == null || Glob.matches(queue, target.queue()))
                && (sql == null || Glob.matches(ResultTarget.normalize(sql), target.normalizedSql()));
    }
}
