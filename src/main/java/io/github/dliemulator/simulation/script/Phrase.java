package io.github.dliemulator.simulation.script;

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
 * A part of a plot's text: {@code held}, {@code for 30s}, {@code FAILED}, {@code FAILED after 30s}, each state followed by
 * {@code held} or {@code for 1h} where it lasts.
 */
final class Phrase {

    private static final String AFTER = "after";
    private static final String FOR = "for";

    private Phrase() {}

    static List<Step> parse(String text) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(text.split(" ")));
        String state = Set.of(AFTER, FOR, Stay.HELD).contains(lower(words.peek())) ? null : upper(words.poll());
        Stay before = state == null ? null : duration(AFTER, words);
        Stay stay = Stay.HELD.equals(lower(words.peek())) ? Stay.of(words.remove()) : duration(FOR, words);
        if (!words.isEmpty() || (state == null && stay == null) || text.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' is no script: write for example FAILED after 30s, held, or ACTIVE after 2m..8m then FAILED after 1h"
                            .formatted(text));
        }
        return Stream.of(before == null ? null : Step.of(null, before), Step.of(state, stay))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Stay duration(String keyword, Deque<String> words) {
        if (words.size() < 2 || !keyword.equals(lower(words.peek()))) {
            return null;
        }
        words.remove();
        return Stay.of(words.remove());
    }

    private static @Nullable String lower(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String upper(@Nullable String word) {
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }

    /** Whether two steps are one phrase. */
    static boolean isLeadingTo(Step wait, Step step) {
        Stay stay = wait.stay();
        return wait.state() == null && stay != null && stay.delay() != null && step.state() != null;
    }

    static String print(Step wait, Step step) {
        return "%s after %s%s".formatted(step.state(), wait.stay(), lasting(step.stay()));
    }

    static String print(Step step) {
        return (Objects.requireNonNullElse(step.state(), "") + lasting(step.stay())).strip();
    }

    private static String lasting(@Nullable Stay stay) {
        if (stay == null) {
            return "";
        }
        return stay.delay() == null ? " " + stay : " for " + stay;
    }
}
