package io.github.dliemulator.control.journal;

import io.github.dliemulator.simulation.timeline.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a world's API. What is kept of its bodies is small, and without secrets.
 *
 * @param number of all calls of all worlds; later ones have larger numbers
 * @param at when, in world time
 * @param realAt the same in real time
 * @param took in real time
 * @param query as it was sent; null for none
 * @param caller name of the user; null when the call was refused before that was known
 * @param client what it says to be, its User-Agent
 * @param request the body as JSON; null for none, or one that is no JSON or too long
 * @param requestSize in bytes
 * @param answer the same of what was answered
 * @param unread what nobody read: fields of the body as JSON pointers, parameters of the query as {@code ?name}
 * @param fault the kind of fault that struck, if one did
 * @param about what it was about, for example {@code queue/etl_night}; null for nothing that has a course
 * @param before what that was before a call that may change it
 * @param after and after it
 */
public record Call(
        long number,
        Instant at,
        Instant realAt,
        Duration took,
        String operation,
        String method,
        String path,
        @Nullable String query,
        @Nullable String caller,
        @Nullable String client,
        int status,
        @Nullable String requestId,
        @Nullable String request,
        long requestSize,
        @Nullable String answer,
        long answerSize,
        List<String> unread,
        @Nullable String fault,
        @Nullable String about,
        List<Resource> before,
        List<Resource> after) {

    /** Roughly, in bytes. */
    long weight() {
        return 1000
                + length(path)
                + length(query)
                + length(client)
                + length(request)
                + length(answer)
                + 500L * (before.size() + after.size())
                + unread.stream().mapToLong(Call::length).sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : 2L * text.length();
    }

    boolean isRead() {
        return method.equals("GET");
    }
}
