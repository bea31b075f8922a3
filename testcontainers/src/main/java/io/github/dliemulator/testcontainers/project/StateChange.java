package io.github.dliemulator.testcontainers.project;

import java.time.Instant;
import java.util.Optional;

/**
 * A state change of a resource.
 *
 * @param at virtual time
 * @param resource kind and ID, for example {@code queue/etl}
 * @param from empty if the resource was created
 * @param to empty if the resource was deleted
 * @param reason reason of the new state
 */
public record StateChange(Instant at, String resource, Optional<String> from, Optional<String> to, String reason) {

    static StateChange of(Fields json) {
        return new StateChange(
                json.instant("at"),
                json.text("resource"),
                json.optionalText("from"),
                json.optionalText("to"),
                json.optionalText("reason").orElse(""));
    }

    @Override
    public String toString() {
        return "%s %s -> %s at %s (%s)".formatted(resource, from.orElse("created"), to.orElse("deleted"), at, reason);
    }
}
