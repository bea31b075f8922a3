package io.github.dliemulator.admin.journal;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.world.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Call of an emulated API: its summary and the rest of its journal entry. Secrets are redacted.
 *
 * @param caller name of the user; absent if the call was rejected before authentication
 * @param userAgent header {@code User-Agent} of the client
 * @param request request body; absent if it was empty, not JSON or longer than 16 kB
 * @param requestSize bytes of the request body
 * @param response response body; absent under the same conditions
 * @param responseSize bytes of the response body
 * @param before states before a request that may change them, by resource
 * @param after states after such a call, by resource
 */
@Schema(name = "JournalEntry")
record JournalEntryView(
        @JsonUnwrapped JournalEntrySummary summary,
        @Nullable String query,
        @Nullable String caller,
        @Nullable String userAgent,
        @Nullable String requestId,
        @Nullable JsonNode request,
        long requestSize,
        @Nullable JsonNode response,
        long responseSize,
        Map<String, String> before,
        Map<String, String> after) {

    static JournalEntryView of(JournalEntry entry) {
        JournalEntry.RecordedRequest request = entry.request();
        JournalEntry.RecordedResponse response = entry.response();
        return new JournalEntryView(
                JournalEntrySummary.of(entry),
                request.query(),
                entry.handling().caller(),
                request.userAgent(),
                response.requestId(),
                json(request.body().json()),
                request.body().size(),
                json(response.body().json()),
                response.body().size(),
                states(entry.handling().before(), entry.at()),
                states(entry.handling().after(), entry.at()));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JsonMapper.shared().readTree(text);
    }

    /** Two resources have one path if a queue and a pool of one name are bound to a connection: both states are shown. */
    private static Map<String, String> states(List<Resource> resources, Instant now) {
        return resources.stream()
                .collect(toMap(
                        Resource::path,
                        resource -> String.valueOf(resource.timeline().at(now)),
                        (left, right) -> left.equals(right) ? left : left + ", " + right,
                        LinkedHashMap::new));
    }
}
