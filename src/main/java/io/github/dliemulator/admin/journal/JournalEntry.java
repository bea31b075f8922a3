package io.github.dliemulator.admin.journal;

import io.github.dliemulator.world.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a world's API. What is kept of its bodies is small, and without secrets.
 *
 * @param number of all calls of all worlds; later ones have larger numbers
 * @param at when, in world time
 * @param receivedAt the same in real time
 * @param duration in real time
 * @param query as it was sent; null for none
 * @param caller name of the user; null when the call was refused before that was known
 * @param userAgent what it says to be, its User-Agent
 * @param request the body as JSON; null for none, or one that is no JSON or too long
 * @param requestSize in bytes
 * @param response the same of what was answered
 * @param ignoredFields what nobody read: fields of the body as JSON pointers, parameters of the query as {@code ?name}
 * @param fault the kind of fault that struck, if one did
 * @param resource what it was about, for example {@code queue/etl_night}; null for nothing that has a course
 * @param before what that was before a call that may change it
 * @param after and after it
 */
public record JournalEntry(
        long number,
        Instant at,
        Instant receivedAt,
        Duration duration,
        String operation,
        String method,
        String path,
        @Nullable String query,
        @Nullable String caller,
        @Nullable String userAgent,
        int status,
        @Nullable String requestId,
        @Nullable String request,
        long requestSize,
        @Nullable String response,
        long responseSize,
        List<String> ignoredFields,
        @Nullable String fault,
        @Nullable String resource,
        List<Resource> before,
        List<Resource> after) {

    /** Roughly, in bytes. */
    long estimatedSize() {
        return 1000
                + length(path)
                + length(query)
                + length(userAgent)
                + length(request)
                + length(response)
                + 500L * (before.size() + after.size())
                + ignoredFields.stream().mapToLong(JournalEntry::length).sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : 2L * text.length();
    }

    boolean isReadOnly() {
        return method.equals("GET");
    }
}
