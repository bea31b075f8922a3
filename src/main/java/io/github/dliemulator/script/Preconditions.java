package io.github.dliemulator.script;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks values that JSON may leave out. */
final class Preconditions {

    private Preconditions() {}

    static <T> T requireValue(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " must be given");
        }
        return value;
    }

    static <T> List<T> requireList(String field, @Nullable List<T> values, int maxSize) {
        List<T> present = requireValue(field, values);
        if (present.isEmpty() || present.size() > maxSize || present.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("%s must have 1 to %d elements".formatted(field, maxSize));
        }
        return List.copyOf(present);
    }
}
