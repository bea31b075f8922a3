package io.github.dliemulator.upstream;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Side whose response the client gets in shadow mode. */
public enum ResponseSource {
    @JsonProperty("emulator")
    EMULATOR,
    @JsonProperty("upstream")
    UPSTREAM
}
