package io.github.dliemulator.upstream.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something in which two answers differ.
 *
 * @param path where in the body, {@code [*]} for any place in a list
 * @param emulator what is there; nothing where nothing is
 * @param upstream the same
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
        /** Of HTTP. */
        @JsonProperty("status")
        STATUS
    }
}
