package io.github.dliemulator.script;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses what is missing where something must be given, as JSON lets it be. */
final class Preconditions {

    private Preconditions() {}

    static <T> T requireValue(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static <T> List<T> requireList(String field, @Nullable List<T> values, int maxSize) {
        List<T> present = requireValue(field, values);
        if (present.isEmpty() || present.size() > maxSize || present.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("%s must hold 1 to %d steps".formatted(field, maxSize));
        }
        return List.copyOf(present);
    }
}
