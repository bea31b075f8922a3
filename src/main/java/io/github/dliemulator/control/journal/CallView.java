package io.github.dliemulator.control.journal;

import static java.util.stream.Collectors.toMap;

import io.github.dliemulator.simulation.timeline.Resource;
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
 * @param took in real time
 * @param status of HTTP, that was answered
 * @param caller the user; nothing when the call was refused before that was known
 * @param client what it says to be, its User-Agent
 * @param request its body without secrets; nothing when there was none, or it was no JSON or longer than 16 kB
 * @param requestSize in bytes
 * @param answer the same of what was answered
 * @param unread what nobody read: fields of the body as JSON pointers, parameters of the query as {@code ?name}
 * @param fault the kind of the fault that struck
 * @param about what the call was about, for example {@code queue/etl_night}, or {@code queue/*} for all
 * @param before states before a call that may change them, by resource
 * @param after and after it
 */
@Schema(name = "Call")
public record CallView(
        long number,
        Instant at,
        Duration took,
        String operation,
        String method,
        String path,
        @Nullable String query,
        @Nullable String caller,
        @Nullable String client,
        int status,
        @Nullable String requestId,
        @Nullable JsonNode request,
        long requestSize,
        @Nullable JsonNode answer,
        long answerSize,
        List<String> unread,
        @Nullable String fault,
        @Nullable String about,
        Map<String, String> before,
        Map<String, String> after) {

    public static CallView of(Call call) {
        return new CallView(
                call.number(),
                call.at(),
                call.took(),
                call.operation(),
                call.method(),
                call.path(),
                call.query(),
                call.caller(),
                call.client(),
                call.status(),
                call.requestId(),
                json(call.request()),
                call.requestSize(),
                json(call.answer()),
                call.answerSize(),
                call.unread(),
                call.fault(),
                call.about(),
                states(call.before(), call.at()),
                states(call.after(), call.at()));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JsonMapper.shared().readTree(text);
    }

    /** A queue and a pool of one name have peers of one name; what is said of one is said of both. */
    private static Map<String, String> states(List<Resource> resources, Instant now) {
        return resources.stream()
                .collect(toMap(
                        Resource::path,
                        resource -> String.valueOf(resource.course().at(now)),
                        (one, other) -> one.equals(other) ? one : one + ", " + other,
                        LinkedHashMap::new));
    }
}
