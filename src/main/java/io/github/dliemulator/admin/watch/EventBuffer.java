package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.journal.JournalEntry;
import io.github.dliemulator.admin.watch.EventBuffers.EventCursor;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The latest events of one world, each with a number: whoever comes back hears what was told meanwhile. */
final class EventBuffer {

    private final String epoch;
    private final ChangeDetector changeDetector = new ChangeDetector();
    private final Deque<Event> events = new ArrayDeque<>();
    private ResourceStates lastStates;
    private long lastNumber;
    private long lastCallNumber;
    private long checkCount;
    private long signalCount;

    /**
     * @param epoch tells this log's events from those of another one
     * @param lastCallNumber the number of the last call that shall not be told
     * @param states at the world as it is; nothing of it is told
     */
    EventBuffer(String epoch, long lastCallNumber, ResourceStates states) {
        this.epoch = epoch;
        this.lastCallNumber = lastCallNumber;
        this.lastStates = states;
        changeDetector.detectChanges(states.resources(), states.now());
    }

    private record TimedEvent(Instant at, String type, Object data) {}

    /** Whether somebody has looked at the world after this look, and since the bell rang. */
    boolean isUpToDate(long checkNumber, long signalCount) {
        return checkCount > checkNumber && this.signalCount == signalCount;
    }

    /** Adds what has happened; at one instant, calls come before the changes that they make. */
    void add(List<JournalEntry> entries, ResourceStates states, long signalCount) {
        Stream.concat(
                        entries.stream()
                                .map(entry -> new TimedEvent(entry.at(), "call", JournalEntrySummary.of(entry))),
                        changeDetector.detectChanges(states.resources(), states.now()).stream()
                                .map(change -> new TimedEvent(change.at(), "change", change)))
                .sorted(Comparator.comparing(TimedEvent::at))
                .forEach(this::add);
        lastStates = states;
        checkCount++;
        this.signalCount = signalCount;
        lastCallNumber = entries.isEmpty()
                ? lastCallNumber
                : entries.get(entries.size() - 1).number();
    }

    private void add(TimedEvent event) {
        events.addLast(new Event(epoch + "-" + ++lastNumber, event.type(), event.data()));
    }

    /** Keeps only the latest so many. */
    void trim(int maxEvents) {
        while (events.size() > maxEvents) {
            events.removeFirst();
        }
    }

    /** What was seen last. */
    ResourceStates lastStates() {
        return lastStates;
    }

    /** The number of the last call that was told. */
    long lastCallNumber() {
        return lastCallNumber;
    }

    /** The last event, and the last look. */
    EventCursor cursor() {
        return new EventCursor(epoch + "-" + lastNumber, checkCount);
    }

    /** The events after one of them; all, when it is not of this log. */
    List<Event> eventsAfter(@Nullable String id) {
        long number = parseNumber(id);
        return events.stream().filter(event -> parseNumber(event.id()) > number).toList();
    }

    private long parseNumber(@Nullable String id) {
        return id != null && id.matches(epoch + "-[0-9]{1,18}") ? Long.parseLong(id.substring(epoch.length() + 1)) : 0;
    }
}
