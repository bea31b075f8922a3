package io.github.dliemulator.testcontainers.project;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parts of the messages of failed assertions. */
final class FailureText {

    private static final int MAX_LINES = 20;

    private FailureText() {}

    /** Returns indented lines, each after a line break, and the number of lines that are left out. */
    static String lines(List<String> lines) {
        String shown =
                lines.stream().limit(MAX_LINES).map(line -> "\n  " + line).collect(Collectors.joining());
        return lines.size() <= MAX_LINES ? shown : shown + "\n  and %d more".formatted(lines.size() - MAX_LINES);
    }

    /** Returns a duration such as {@code 1m30s}. */
    static String duration(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
