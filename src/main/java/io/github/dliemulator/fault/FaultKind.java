package io.github.dliemulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** Effect of a fault, with the fields that it allows. */
public enum FaultKind {
    /** The call is rejected with an error of the service or of the API gateway. */
    @JsonProperty("error")
    ERROR("status", "code", "message"),
    /** The response has status 200 and {@code is_success} false, as some of the real DLI API. */
    @JsonProperty("soft-200")
    SOFT_200("message"),
    /** The call is executed, and the response is a timeout of the API gateway. */
    @JsonProperty("applied-then-timeout")
    APPLIED_THEN_TIMEOUT,
    /** The call is delayed in real time. Another fault can apply as well. */
    @JsonProperty("latency")
    LATENCY("by"),
    /** The API gateway rejects the call because of too many calls. */
    @JsonProperty("throttle")
    THROTTLE("message"),
    /** A read returns the state at an earlier virtual time. */
    @JsonProperty("stale-read")
    STALE_READ("by"),
    /** The API gateway does not know the API, as in regions without it. */
    @JsonProperty("not-published")
    NOT_PUBLISHED,
    /** The connection is closed without a response. */
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
     * Whether the effect is possible for a call.
     *
     * @param isRead whether the call is read-only
     * @param isDli whether it is a call of the DLI API
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
