package io.github.dliemulator.timeline;

import java.time.Instant;

/** Minimum and maximum of two instants. */
public final class Instants {

    private Instants() {}

    public static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
