package io.github.dliemulator.control.watch;

import io.github.dliemulator.control.journal.Call;
import io.github.dliemulator.control.watch.EventLogs.Heard;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The latest events of one world, each with a number: whoever comes back hears what was told meanwhile. */
final class EventLog {

    private final String epoch;
    private final Changes changes = new Changes();
    private final Deque<Event> events = new ArrayDeque<>();
    private Look latest;
    private long last;
    private long calls;
    private long looks;
    private long rung;

    /**
     * @param epoch tells this log's events from those of another one
     * @param calls the number of the last call that shall not be told
     * @param look at the world as it is; nothing of it is told
     */
    EventLog(String epoch, long calls, Look look) {
        this.epoch = epoch;
        this.calls = calls;
        this.latest = look;
        changes.since(look.resources(), look.now());
    }

    private record Entry(Instant at, String type, Object data) {}

    /** Whether somebody has looked at the world after this look, and since the bell rang. */
    boolean hasLooked(long after, long rung) {
        return looks > after && this.rung == rung;
    }

    /** Adds what has happened; at one instant, calls come before the changes that they make. */
    void add(List<Call> called, Look look, long rung) {
        Stream.concat(
                        called.stream().map(call -> new Entry(call.at(), "call", Called.of(call))),
                        changes.since(look.resources(), look.now()).stream()
                                .map(change -> new Entry(change.at(), "change", change)))
                .sorted(Comparator.comparing(Entry::at))
                .forEach(this::add);
        latest = look;
        looks++;
        this.rung = rung;
        calls = called.isEmpty() ? calls : called.get(called.size() - 1).number();
    }

    private void add(Entry entry) {
        events.addLast(new Event(epoch + "-" + ++last, entry.type(), entry.data()));
    }

    /** Keeps only the latest so many. */
    void trim(int most) {
        while (events.size() > most) {
            events.removeFirst();
        }
    }

    /** What was seen last. */
    Look latest() {
        return latest;
    }

    /** The number of the last call that was told. */
    long calls() {
        return calls;
    }

    /** The last event, and the last look. */
    Heard end() {
        return new Heard(epoch + "-" + last, looks);
    }

    /** The events after one of them; all, when it is not of this log. */
    List<Event> after(@Nullable String id) {
        long number = number(id);
        return events.stream().filter(event -> number(event.id()) > number).toList();
    }

    private long number(@Nullable String id) {
        return id != null && id.matches(epoch + "-[0-9]{1,18}") ? Long.parseLong(id.substring(epoch.length() + 1)) : 0;
    }
}
