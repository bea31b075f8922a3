package io.github.dliemulator.upstream;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose answer a caller hears where both sides answer. */
public enum ResponseSource {
    @JsonProperty("emulator")
    EMULATOR,
    @JsonProperty("upstream")
    UPSTREAM
}
