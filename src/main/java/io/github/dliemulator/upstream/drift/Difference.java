package io.github.dliemulator.upstream.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A difference between two responses.
 *
 * @param path JSON path in the body, with {@code [*]} for any item of an array; {@code status} for the HTTP status
 * @param emulator the emulator's value, null if it has none
 * @param upstream the upstream's value, null if it has none
 */
public record Difference(
        Kind kind,
        String path,
        @Nullable JsonNode emulator,
        @Nullable JsonNode upstream) {

    public enum Kind {
        @JsonProperty("only-emulator")
        ONLY_EMULATOR,
        @JsonProperty("only-upstream")
        ONLY_UPSTREAM,
        @JsonProperty("type")
        TYPE,
        @JsonProperty("value")
        VALUE,
        /** The HTTP status differs. */
        @JsonProperty("status")
        STATUS
    }
}
