package io.github.dliemulator.testcontainers.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Typed access to the members of a JSON object. Unknown members are ignored, so that a newer emulator can be used. */
record Fields(Map<String, Object> members) {

    static Fields parse(String json) {
        return of(Json.parse(json));
    }

    @SuppressWarnings("unchecked") // Json creates no other maps
    static Fields of(Object value) {
        return value instanceof Map ? new Fields((Map<String, Object>) value) : new Fields(Map.of());
    }

    String text(String name) {
        return optionalText(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("The field %s is missing in %s".formatted(name, members)));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(members.get(name)).map(Object::toString);
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(Instant::parse);
    }

    long number(String name) {
        return new BigDecimal(text(name)).longValueExact();
    }

    Optional<Fields> object(String name) {
        return Optional.ofNullable(members.get(name)).map(Fields::of);
    }

    List<?> values(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }

    List<Fields> objects(String name) {
        return values(name).stream().map(Fields::of).toList();
    }

    List<String> texts(String name) {
        return values(name).stream().map(String::valueOf).toList();
    }
}
