package io.github.dliemulator.timeline;

import java.time.Duration;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.util.Assert;

/** Parses and prints durations: {@code 90s}, {@code 1m30s} or ISO 8601 ({@code PT90S}). */
public final class Durations {

    private Durations() {}

    /** @throws IllegalArgumentException if the text is not a duration, or is a number without a unit */
    public static Duration parse(String text) {
        try {
            // Spring parses a sign without a number as zero, and a number without a unit as milliseconds
            Assert.isTrue(text.matches("(?s).*\\d.*"), "There is no number in it");
            Assert.isTrue(text.matches("(?s).*[A-Za-z].*"), "There is no unit in it");
            return DurationFormatterUtils.detectAndParse(text.strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a duration with a unit: write for example 5s, 1m30s or PT90S".formatted(text), e);
        }
    }

    static String print(Duration value) {
        return value.isZero() ? "0s" : DurationFormatterUtils.print(value, DurationFormat.Style.COMPOSITE);
    }
}
