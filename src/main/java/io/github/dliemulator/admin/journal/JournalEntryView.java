package io.github.dliemulator.admin.journal;

import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.world.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of a client.
 *
 * @param number of all calls of all worlds; later ones have larger numbers
 * @param at when, in world time
 * @param duration in real time
 * @param status of HTTP, that was answered
 * @param caller the user; nothing when the call was refused before that was known
 * @param userAgent what it says to be, its User-Agent
 * @param request its body without secrets; nothing when there was none, or it was no JSON or longer than 16 kB
 * @param requestSize in bytes
 * @param response the same of what was answered
 * @param ignoredFields what nobody read: fields of the body as JSON pointers, parameters of the query as {@code ?name}
 * @param fault the kind of the fault that struck
 * @param resource what the call was about, for example {@code queue/etl_night}, or {@code queue/*} for all
 * @param before states before a call that may change them, by resource
 * @param after and after it
 */
@Schema(name = "Call")
public record JournalEntryView(
        long number,
        Instant at,
        Duration duration,
        String operation,
        String method,
        String path,
        @Nullable String query,
        @Nullable String caller,
        @Nullable String userAgent,
        int status,
        @Nullable String requestId,
        @Nullable JsonNode request,
        long requestSize,
        @Nullable JsonNode response,
        long responseSize,
        List<String> ignoredFields,
        @Nullable String fault,
        @Nullable String resource,
        Map<String, String> before,
        Map<String, String> after) {

    public static JournalEntryView of(JournalEntry entry) {
        return new JournalEntryView(
                entry.number(),
                entry.at(),
                entry.duration(),
                entry.handling().operation(),
                entry.request().method(),
                entry.request().path(),
                entry.request().query(),
                entry.handling().caller(),
                entry.request().userAgent(),
                entry.response().status(),
                entry.response().requestId(),
                json(entry.request().body().json()),
                entry.request().body().size(),
                json(entry.response().body().json()),
                entry.response().body().size(),
                entry.handling().ignoredFields(),
                entry.handling().fault(),
                entry.handling().resource(),
                states(entry.handling().before(), entry.at()),
                states(entry.handling().after(), entry.at()));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JsonMapper.shared().readTree(text);
    }

    /** A queue and a pool of one name have peers of one name; what is said of one is said of both. */
    private static Map<String, String> states(List<Resource> resources, Instant now) {
        return resources.stream()
                .collect(toMap(
                        Resource::path,
                        resource -> String.valueOf(resource.timeline().at(now)),
                        (left, right) -> left.equals(right) ? left : left + ", " + right,
                        LinkedHashMap::new));
    }
}
