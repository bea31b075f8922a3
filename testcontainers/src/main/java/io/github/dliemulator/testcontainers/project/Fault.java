package io.github.dliemulator.testcontainers.project;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fault: calls of an operation fail. It applies to every call, unless {@link #first}, {@link #every} or {@link #probability} limits it.
 * Instances are immutable.
 */
public final class Fault {

    private final Map<String, Object> json;

    private Fault(Map<String, Object> json) {
        this.json = json;
    }

    private static Fault of(String operation, String kind) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operation", operation);
        json.put("kind", kind);
        return new Fault(json);
    }

    private Fault with(String field, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(json);
        copy.put(field, value);
        return new Fault(copy);
    }

    Map<String, Object> json() {
        return json;
    }

    /**
     * The call is rejected with an error response.
     *
     * @param operation for example {@code CreateQueue}, or {@code *} for all
     * @param status 400 to 599
     * @param code for example {@code DLI.0999}; one that begins with {@code APIGW.} has the form of the API gateway
     */
    public static Fault error(String operation, int status, String code) {
        return of(operation, "error").with("status", status).with("code", code);
    }

    /** The response has status 200 and {@code "is_success": false}. */
    public static Fault unsuccessful(String operation, String message) {
        return of(operation, "soft-200").with("message", message);
    }

    /** The response is 504 of the API gateway, although the call was applied. */
    public static Fault appliedThenTimeout(String operation) {
        return of(operation, "applied-then-timeout");
    }

    /** The response comes later, in real time. */
    public static Fault latency(String operation, Duration by) {
        return of(operation, "latency").with("by", by);
    }

    /** The response is 429 of the API gateway. */
    public static Fault throttle(String operation) {
        return of(operation, "throttle");
    }

    /** The response shows states as they were this long ago, in virtual time. */
    public static Fault staleRead(String operation, Duration by) {
        return of(operation, "stale-read").with("by", by);
    }

    /** The response is 404 of the API gateway, as in regions that do not offer the call. */
    public static Fault notPublished(String operation) {
        return of(operation, "not-published");
    }

    /** The connection is closed before the call is applied. */
    public static Fault resetBefore(String operation) {
        return of(operation, "reset-connection");
    }

    /** The connection is closed after the call was applied. */
    public static Fault resetAfter(String operation) {
        return of(operation, "reset-connection").with("after", true);
    }

    /** Sets the error message. */
    public Fault message(String message) {
        return with("message", message);
    }

    /** Limits the fault to the first calls, as many as this number. */
    public Fault first(int calls) {
        return with("first", calls);
    }

    /** Limits the fault to every nth call. */
    public Fault every(int calls) {
        return with("every", calls);
    }

    /** Limits the fault to a share of the calls, 0 to 1, sampled with the seed of the project. */
    public Fault probability(double share) {
        return with("probability", share);
    }

    /** Ends the fault after this virtual time. */
    public Fault expiresAfter(Duration duration) {
        return with("expiresAfter", duration);
    }
}
