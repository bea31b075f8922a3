package io.github.dliemulator.control.clock;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a world's clock goes. */
public enum ClockMode {
    /** As fast as real time, perhaps shifted. */
    @JsonProperty("real")
    REAL,
    /** Stands still but when it is advanced. */
    @JsonProperty("frozen")
    FROZEN,
    /** Faster than real time. */
    @JsonProperty("scaled")
    SCALED;

    static ClockMode of(int factor) {
        return factor == 0 ? FROZEN : factor == 1 ? REAL : SCALED;
    }
}
