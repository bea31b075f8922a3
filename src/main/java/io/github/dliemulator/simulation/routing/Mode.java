package io.github.dliemulator.simulation.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who answers a call. */
public enum Mode {
    /** This emulator. */
    @JsonProperty("emulate")
    EMULATE(false),
    /** The upstream. */
    @JsonProperty("forward")
    FORWARD(true),
    /** The upstream, and what it says is kept. */
    @JsonProperty("record")
    RECORD(true),
    /** This emulator, with what was kept of the upstream. */
    @JsonProperty("replay")
    REPLAY(false),
    /** Both, and what differs is counted; the caller hears one of them. */
    @JsonProperty("shadow")
    SHADOW(true);

    private final boolean leaves;

    Mode(boolean leaves) {
        this.leaves = leaves;
    }

    /** Whether a call leaves this machine. */
    public boolean leaves() {
        return leaves;
    }

    /** Whether a call with this method changes nothing. */
    public static boolean reads(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
