package io.github.dliemulator.timeline;

import java.time.Instant;
import java.time.ZoneOffset;

/** Comparison of instants. */
public final class Instants {

    private Instants() {}

    public static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether the text of an instant has a year of four digits, as RFC 3339 requires. */
    public static boolean hasFourDigitYear(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= 0 && year <= 9999;
    }
}
