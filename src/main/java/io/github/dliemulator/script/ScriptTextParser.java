package io.github.dliemulator.script;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses and formats one phrase of a script: {@code held}, {@code for 30s}, {@code FAILED}, {@code FAILED after 30s}, with {@code
 * held} or {@code for 1h} after a state that lasts.
 */
final class ScriptTextParser {

    private static final String AFTER = "after";
    private static final String FOR = "for";

    private ScriptTextParser() {}

    static List<ScriptStep> parse(String text) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(text.split(" ")));
        String state =
                Set.of(AFTER, FOR, StateDuration.HELD).contains(lower(words.peek())) ? null : upper(words.poll());
        StateDuration waitBefore = state == null ? null : parseDuration(AFTER, words);
        StateDuration duration = StateDuration.HELD.equals(lower(words.peek()))
                ? StateDuration.of(words.remove())
                : parseDuration(FOR, words);
        if (!words.isEmpty() || (state == null && duration == null) || text.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' is not a script: write for example FAILED after 30s, held, or ACTIVE after 2m..8m then FAILED after 1h"
                            .formatted(text));
        }
        return Stream.of(waitBefore == null ? null : ScriptStep.of(null, waitBefore), ScriptStep.of(state, duration))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable StateDuration parseDuration(String keyword, Deque<String> words) {
        if (words.size() < 2 || !keyword.equals(lower(words.peek()))) {
            return null;
        }
        words.remove();
        return StateDuration.of(words.remove());
    }

    private static @Nullable String lower(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String upper(@Nullable String word) {
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }

    /** Whether two steps form one phrase. */
    static boolean canMerge(ScriptStep wait, ScriptStep step) {
        StateDuration duration = wait.duration();
        return wait.state() == null && duration != null && duration.delay() != null && step.state() != null;
    }

    static String format(ScriptStep wait, ScriptStep step) {
        return "%s after %s%s".formatted(step.state(), wait.duration(), formatDuration(step.duration()));
    }

    static String format(ScriptStep step) {
        return (Objects.requireNonNullElse(step.state(), "") + formatDuration(step.duration())).strip();
    }

    private static String formatDuration(@Nullable StateDuration duration) {
        if (duration == null) {
            return "";
        }
        return duration.delay() == null ? " " + duration : " for " + duration;
    }
}
