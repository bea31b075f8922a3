package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.StateChange;
import io.github.dliemulator.admin.journal.JournalEntry;
import io.github.dliemulator.admin.journal.JournalEntrySummary;
import io.github.dliemulator.dial.Dial;
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
    private long lastDialNumber;

    /**
     * @param epoch distinguishes the IDs of this log from those of other logs
     * @param lastEntryNumber number of the last journal entry; later entries are reported as events
     * @param lastDialNumber number of the last dial; later dials are reported as events
     * @param resources current resources; later changes are reported as events
     */
    EventLog(String epoch, long lastEntryNumber, long lastDialNumber, List<Resource> resources, Instant now) {
        this.epoch = epoch;
        this.lastEntryNumber = lastEntryNumber;
        this.lastDialNumber = lastDialNumber;
        changeDetector.detectChanges(resources, now);
    }

    /**
     * @param type {@code call} with a {@link JournalEntrySummary}, {@code change} with a {@link StateChange}, or {@code dial} with
     *     a {@link Dial}
     */
    record Event(String id, String type, Object data) {}

    private record TimedEvent(Instant at, String type, Object data) {}

    /** Adds the events since the previous update, sorted by virtual time. A call precedes changes at its instant. */
    void update(List<JournalEntry> entries, List<Dial> dials, List<Resource> resources, Instant now) {
        Stream<TimedEvent> calls =
                entries.stream().map(entry -> new TimedEvent(entry.at(), "call", JournalEntrySummary.of(entry)));
        Stream<TimedEvent> changes = changeDetector.detectChanges(resources, now).stream()
                .map(change -> new TimedEvent(change.at(), "change", change));
        Stream<TimedEvent> dialled = dials.stream().map(dial -> new TimedEvent(dial.at(), "dial", dial));
        Stream.of(calls, changes, dialled)
                .flatMap(events -> events)
                .sorted(Comparator.comparing(TimedEvent::at))
                .forEach(event -> events.addLast(new Event(id(++lastNumber), event.type(), event.data())));
        if (!entries.isEmpty()) {
            lastEntryNumber = entries.get(entries.size() - 1).number();
        }
        if (!dials.isEmpty()) {
            lastDialNumber = dials.get(dials.size() - 1).number();
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

    /** Number of the last dial that was reported. */
    long lastDialNumber() {
        return lastDialNumber;
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
