package io.github.dliemulator.upstream;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** How a call is answered. */
public enum RoutingMode {
    /** The emulator answers. */
    @JsonProperty("emulate")
    EMULATE(false),
    /** The upstream answers. */
    @JsonProperty("forward")
    FORWARD(true),
    /** The upstream answers, and its response is recorded. */
    @JsonProperty("record")
    RECORD(true),
    /** A recorded response is replayed. */
    @JsonProperty("replay")
    REPLAY(false),
    /** Both sides answer, the responses are compared, and the client gets one of them. */
    @JsonProperty("shadow")
    SHADOW(true);

    private static final Set<String> READ_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean upstream;

    RoutingMode(boolean upstream) {
        this.upstream = upstream;
    }

    /** Whether a call is sent to the upstream. */
    public boolean callsUpstream() {
        return upstream;
    }

    /** Whether the emulator handles a call. */
    boolean isEmulated() {
        return this == EMULATE || this == SHADOW;
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
