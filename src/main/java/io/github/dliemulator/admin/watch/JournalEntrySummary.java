package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.journal.JournalEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a client, in short; the journal has more.
 *
 * @param number under which the journal has it
 * @param at when, in world time
 * @param duration in real time
 * @param ignoredFieldCount of how many fields and parameters nobody took notice
 * @param fault the kind of the fault that struck
 * @param resource what the call was about, for example {@code queue/etl_night}, or {@code queue/*} for all
 */
@Schema(name = "Called")
record JournalEntrySummary(
        long number,
        Instant at,
        Duration duration,
        String operation,
        String method,
        String path,
        int status,
        int ignoredFieldCount,
        @Nullable String fault,
        @Nullable String resource) {

    static JournalEntrySummary of(JournalEntry entry) {
        return new JournalEntrySummary(
                entry.number(),
                entry.at(),
                entry.duration(),
                entry.handling().operation(),
                entry.request().method(),
                entry.request().path(),
                entry.response().status(),
                entry.handling().ignoredFields().size(),
                entry.handling().fault(),
                entry.handling().resource());
    }
}
