package io.github.dliemulator.upstream;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** Who answers a call. */
public enum RoutingMode {
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

    private static final Set<String> READ_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean upstream;

    RoutingMode(boolean upstream) {
        this.upstream = upstream;
    }

    /** Whether a call leaves this machine. */
    public boolean callsUpstream() {
        return upstream;
    }

    /** Whether a call with this method changes nothing. */
    public static boolean isRead(String method) {
        return READ_METHODS.contains(method);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
