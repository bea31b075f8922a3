package io.github.dliemulator.admin.journal;

import io.github.dliemulator.world.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Journal entry of one request of an emulated API. Bodies are bounded, and secrets are redacted.
 *
 * @param number increases with each request of any project
 * @param at virtual time
 * @param receivedAt real time
 * @param duration real time
 */
public record JournalEntry(
        long number,
        Instant at,
        Instant receivedAt,
        Duration duration,
        RecordedRequest request,
        RecordedResponse response,
        Handling handling) {

    /**
     * Body of a request or a response.
     *
     * @param json null when the body is empty, too long or not JSON
     * @param size bytes of the whole body
     */
    public record RecordedBody(@Nullable String json, long size) {}

    /** @param query as it was sent, except for secrets */
    public record RecordedRequest(
            String method,
            String path,
            @Nullable String query,
            @Nullable String userAgent,
            RecordedBody body) {}

    public record RecordedResponse(int status, @Nullable String requestId, RecordedBody body) {}

    /**
     * Result of handling the request.
     *
     * @param caller name of the user; null when the request was rejected before authentication
     * @param fault kinds of the injected faults, for example {@code latency+error}
     * @param ignoredFields fields of the body as JSON pointers, parameters of the query as {@code ?name}
     * @param resource for example {@code queue/etl_night}; null when the operation is about no resource with a timeline
     * @param before resources before a request that may change them
     * @param after resources after such a request
     */
    public record Handling(
            String operation,
            @Nullable String caller,
            @Nullable String fault,
            List<String> ignoredFields,
            @Nullable String resource,
            List<Resource> before,
            List<Resource> after) {}

    JournalEntry withNumber(long assigned) {
        return new JournalEntry(assigned, at, receivedAt, duration, request, response, handling);
    }

    /** Memory that the entry takes, estimated in bytes. */
    long estimatedSize() {
        return 1000
                + length(request.path())
                + length(request.query())
                + length(request.userAgent())
                + length(request.body().json())
                + length(response.body().json())
                + 500L * (handling.before().size() + handling.after().size())
                + handling.ignoredFields().stream()
                        .mapToLong(JournalEntry::length)
                        .sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : 2L * text.length();
    }

    boolean isReadOnly() {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }
}
