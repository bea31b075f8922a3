package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.StateChange;
import io.github.dliemulator.admin.journal.JournalEntry;
import io.github.dliemulator.admin.journal.JournalEntrySummary;
import io.github.dliemulator.world.Resource;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Buffer of the latest events of one project. Events are numbered, so that a client that reconnects receives the events
 * that it missed. Not thread-safe.
 */
final class EventLog {

    private final String epoch;
    private final ChangeDetector changeDetector = new ChangeDetector();
    private final Deque<Event> events = new ArrayDeque<>();
    private long lastNumber;
    private long lastEntryNumber;

    /**
     * @param epoch distinguishes the IDs of this log from those of other logs
     * @param lastEntryNumber number of the last journal entry; later entries are reported as events
     * @param resources current resources; later changes are reported as events
     */
    EventLog(String epoch, long lastEntryNumber, List<Resource> resources, Instant now) {
        this.epoch = epoch;
        this.lastEntryNumber = lastEntryNumber;
        changeDetector.detectChanges(resources, now);
    }

    /** @param type {@code call} with a {@link JournalEntrySummary}, or {@code change} with a {@link StateChange} */
    record Event(String id, String type, Object data) {}

    private record TimedEvent(Instant at, String type, Object data) {}

    /** Adds the events since the previous update, sorted by virtual time. A call precedes changes at its instant. */
    void update(List<JournalEntry> entries, List<Resource> resources, Instant now) {
        Stream<TimedEvent> calls =
                entries.stream().map(entry -> new TimedEvent(entry.at(), "call", JournalEntrySummary.of(entry)));
        Stream<TimedEvent> changes = changeDetector.detectChanges(resources, now).stream()
                .map(change -> new TimedEvent(change.at(), "change", change));
        Stream.concat(calls, changes)
                .sorted(Comparator.comparing(TimedEvent::at))
                .forEach(event -> events.addLast(new Event(id(++lastNumber), event.type(), event.data())));
        if (!entries.isEmpty()) {
            lastEntryNumber = entries.get(entries.size() - 1).number();
        }
    }

    private String id(long number) {
        return epoch + "-" + number;
    }

    /** Removes the oldest events. */
    void trim(int maxEvents) {
        while (events.size() > maxEvents) {
            events.removeFirst();
        }
    }

    /** Number of the last journal entry that was reported. */
    long lastEntryNumber() {
        return lastEntryNumber;
    }

    String lastEventId() {
        return id(lastNumber);
    }

    /** Returns the events after the event with this ID, or all events if the ID belongs to another log. */
    List<Event> findAfter(String eventId) {
        long number = parseNumber(eventId);
        return events.stream().filter(event -> parseNumber(event.id()) > number).toList();
    }

    private long parseNumber(@Nullable String id) {
        return id != null && id.matches(epoch + "-[0-9]{1,18}") ? Long.parseLong(id.substring(epoch.length() + 1)) : 0;
    }
}
