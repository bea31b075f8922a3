package io.github.dliemulator.script;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Condition of a script.
 *
 * @param kind kind of the resource
 * @param name pattern of the name, for a peer that of its connection, for a job its statement; any if null
 * @param queue pattern of the name of the queue or pool that it is or binds, for a job that of its queue; any if null
 * @param nth only the nth match; all if null
 */
@Schema(name = "ScriptMatch")
@JsonIgnoreProperties(ignoreUnknown = false)
public record ScriptMatcher(
        String kind,
        @Nullable String name,
        @Nullable String queue,
        @Nullable Integer nth) {

    private static final int MAX_PATTERN_LENGTH = 255;

    public ScriptMatcher {
        kind = Preconditions.requireValue("kind", kind);
        requirePattern("name", name);
        requirePattern("queue", queue);
        if (nth != null && nth < 1) {
            throw new IllegalArgumentException("nth must be 1 or more");
        }
    }

    private static void requirePattern(String field, @Nullable String pattern) {
        if (pattern != null && (pattern.isEmpty() || pattern.length() > MAX_PATTERN_LENGTH)) {
            throw new IllegalArgumentException("%s must have 1 to %d characters".formatted(field, MAX_PATTERN_LENGTH));
        }
    }

    /** Whether a change matches, regardless of {@code nth}. */
    boolean matches(ScriptTarget target) {
        return target.kind().name().equals(kind)
                && (name == null || Glob.matches(name, target.name()))
                && (queue == null || Glob.matches(queue, target.queue()));
    }
}
