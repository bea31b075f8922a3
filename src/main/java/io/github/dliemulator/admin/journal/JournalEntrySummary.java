package io.github.dliemulator.admin.journal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Summary of a call: the part that event streams contain.
 *
 * @param number unique in this process; later calls have larger numbers
 * @param at virtual time
 * @param duration duration in real time
 * @param status HTTP status of the response
 * @param ignoredFields fields that the emulator ignored: of the body as JSON pointers, of the query as {@code ?name}
 * @param fault kinds of the faults that were applied, for example {@code latency+error}
 * @param resource kind and ID, for example {@code queue/etl_night}, or {@code queue/*} for all of a kind
 */
@Schema(name = "JournalEntrySummary")
public record JournalEntrySummary(
        long number,
        Instant at,
        Duration duration,
        String operation,
        String method,
        String path,
        int status,
        List<String> ignoredFields,
        @Nullable String fault,
        @Nullable String resource) {

    public static JournalEntrySummary of(JournalEntry entry) {
        return new JournalEntrySummary(
                entry.number(),
                entry.at(),
                entry.duration(),
                entry.handling().operation(),
                entry.request().method(),
                entry.request().path(),
                entry.response().status(),
                entry.handling().ignoredFields(),
                entry.handling().fault(),
                entry.handling().resource());
    }
}
