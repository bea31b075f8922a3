package io.github.dliemulator.simulation.routing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose answer a caller hears where both sides answer. */
public enum Side {
    @JsonProperty("emulator")
    EMULATOR,
    @JsonProperty("upstream")
    UPSTREAM
}
