package io.github.dliemulator.control.journal;

import io.github.dliemulator.simulation.WorldOver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The latest calls of every world that this process answered. They are kept in memory: no call pays for them with a write to
 * the database, and nothing of them outlives the process.
 */
@Component
public class Journal {

    private final JournalSettings settings;
    private final Map<String, Deque<Call>> worlds = new HashMap<>();
    private final Map<Long, Kept> all = new LinkedHashMap<>();
    private long weight;
    private long last;

    Journal(JournalSettings settings) {
        this.settings = settings;
    }

    private record Kept(String projectId, Call call) {}

    boolean isKept() {
        return settings.size() > 0;
    }

    /** @param call made of its number, while all others wait: what takes time has been done before */
    synchronized void add(String projectId, LongFunction<Call> call) {
        Call added = call.apply(++last);
        Deque<Call> calls = worlds.computeIfAbsent(projectId, unknown -> new ArrayDeque<>());
        calls.addLast(added);
        all.put(added.number(), new Kept(projectId, added));
        weight += added.weight();
        if (calls.size() > settings.size()) {
            forget(projectId, calls.getFirst());
        }
        while (weight > settings.memory().toBytes() && all.size() > 1) {
            Kept oldest = all.values().iterator().next();
            forget(oldest.projectId(), oldest.call());
        }
    }

    /** A world's oldest call. */
    private void forget(String projectId, Call call) {
        worlds.computeIfPresent(projectId, (id, calls) -> {
            calls.removeFirst();
            return calls.isEmpty() ? null : calls;
        });
        all.remove(call.number());
        weight -= call.weight();
    }

    /** The calls of a world that are remembered, the oldest first. */
    public synchronized List<Call> of(String projectId) {
        return List.copyOf(worlds.getOrDefault(projectId, new ArrayDeque<>()));
    }

    /** The same, but for those up to a number; a look at what is new costs as much as there is. */
    public synchronized List<Call> after(String projectId, long number) {
        ArrayDeque<Call> fresh = new ArrayDeque<>();
        Deque<Call> calls = worlds.getOrDefault(projectId, new ArrayDeque<>());
        var newestFirst = calls.descendingIterator();
        while (newestFirst.hasNext()) {
            Call call = newestFirst.next();
            if (call.number() <= number) {
                break;
            }
            fresh.addFirst(call);
        }
        return List.copyOf(fresh);
    }

    /** The number of the latest call of any world. */
    public synchronized long last() {
        return last;
    }

    @TransactionalEventListener
    void forget(WorldOver over) {
        forget(over.projectId());
    }

    /** Nothing of this world is remembered. */
    synchronized void forget(String projectId) {
        of(projectId).forEach(call -> forget(projectId, call));
    }
}
