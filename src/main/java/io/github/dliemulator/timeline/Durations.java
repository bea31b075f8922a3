package io.github.dliemulator.timeline;

import java.time.Duration;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.util.Assert;

/** Parses and prints durations: {@code 90s}, {@code 1m30s} or ISO 8601 ({@code PT90S}). */
public final class Durations {

    private Durations() {}

    /** @throws IllegalArgumentException if the text is not a duration */
    public static Duration parse(String text) {
        try {
            // Spring parses a sign without a number as zero
            Assert.isTrue(text.chars().anyMatch(Character::isDigit), "There is no number in it");
            return DurationFormatterUtils.detectAndParse(text.strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'%s' is no duration: write for example 5s, 1m30s or PT90S".formatted(text), e);
        }
    }

    static String print(Duration value) {
        return value.isZero() ? "0s" : DurationFormatterUtils.print(value, DurationFormat.Style.COMPOSITE);
    }
}
