package io.github.dliemulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** How a call can go wrong, and what can be said about it. */
public enum FaultKind {
    /** Refused, in the words of the service or of the gateway. */
    @JsonProperty("error")
    ERROR("status", "code", "message"),
    /** A success that says of itself that it is none; some real answers do, and clients must look. Only DLI answers so. */
    @JsonProperty("soft-200")
    SOFT_200("message"),
    /** It is done, and the gateway says that it took too long. */
    @JsonProperty("applied-then-timeout")
    APPLIED_THEN_TIMEOUT,
    /** The answer comes later, in real time; then the next fault may strike as well. */
    @JsonProperty("latency")
    LATENCY("by"),
    /** The gateway lets no more calls through. */
    @JsonProperty("throttle")
    THROTTLE("message"),
    /** A read sees its world as it was. */
    @JsonProperty("stale-read")
    STALE_READ("by"),
    /** The gateway does not know the call, as in regions that do not have it. */
    @JsonProperty("not-published")
    NOT_PUBLISHED,
    /** The connection is closed instead of an answer. */
    @JsonProperty("reset-connection")
    RESET_CONNECTION("after");

    private final Set<String> fields;

    FaultKind(String... fields) {
        this.fields = Set.of(fields);
    }

    boolean allows(String field) {
        return fields.contains(field);
    }

    /**
     * Whether a call can go wrong like this.
     *
     * @param isRead whether it changes nothing
     * @param isDli whether DLI itself answers it
     */
    public boolean appliesTo(boolean isRead, boolean isDli) {
        return switch (this) {
            case STALE_READ -> isRead;
            case SOFT_200 -> isDli;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
