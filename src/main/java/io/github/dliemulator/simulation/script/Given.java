package io.github.dliemulator.simulation.script;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses what is missing where something must be given, as JSON lets it be. */
final class Given {

    private Given() {}

    static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static <T> List<T> list(String field, @Nullable List<T> values, int most) {
        List<T> given = value(field, values);
        if (given.isEmpty() || given.size() > most || given.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("%s must hold 1 to %d steps".formatted(field, most));
        }
        return List.copyOf(given);
    }
}
