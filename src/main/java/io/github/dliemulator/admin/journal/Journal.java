package io.github.dliemulator.admin.journal;

import io.github.dliemulator.world.WorldDeleted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The latest calls of every world that this process answered. They are kept in memory: no call pays for them with a write to
 * the database, and nothing of them outlives the process.
 */
@Component
public class Journal {

    private final JournalProperties properties;
    private final Map<String, Deque<JournalEntry>> entriesByWorld = new HashMap<>();
    private final Map<Long, StoredEntry> entriesByNumber = new LinkedHashMap<>();
    private long totalSize;
    private long lastNumber;

    Journal(JournalProperties properties) {
        this.properties = properties;
    }

    private record StoredEntry(String projectId, JournalEntry entry) {}

    boolean isEnabled() {
        return properties.size() > 0;
    }

    /** Adds an entry under the next number. */
    synchronized void add(String projectId, JournalEntry entry) {
        JournalEntry added = entry.withNumber(++lastNumber);
        Deque<JournalEntry> entries = entriesByWorld.computeIfAbsent(projectId, unknown -> new ArrayDeque<>());
        entries.addLast(added);
        entriesByNumber.put(added.number(), new StoredEntry(projectId, added));
        totalSize += added.estimatedSize();
        if (entries.size() > properties.size()) {
            remove(projectId, entries.getFirst());
        }
        while (totalSize > properties.memory().toBytes() && entriesByNumber.size() > 1) {
            StoredEntry oldest = entriesByNumber.values().iterator().next();
            remove(oldest.projectId(), oldest.entry());
        }
    }

    /** A world's oldest call. */
    private void remove(String projectId, JournalEntry entry) {
        entriesByWorld.computeIfPresent(projectId, (id, entries) -> {
            entries.removeFirst();
            return entries.isEmpty() ? null : entries;
        });
        entriesByNumber.remove(entry.number());
        totalSize -= entry.estimatedSize();
    }

    /** The calls of a world that are remembered, the oldest first. */
    public synchronized List<JournalEntry> findAll(String projectId) {
        return List.copyOf(entriesByWorld.getOrDefault(projectId, new ArrayDeque<>()));
    }

    /** The same, but for those up to a number; a look at what is new costs as much as there is. */
    public synchronized List<JournalEntry> findAfter(String projectId, long number) {
        ArrayDeque<JournalEntry> newer = new ArrayDeque<>();
        Deque<JournalEntry> entries = entriesByWorld.getOrDefault(projectId, new ArrayDeque<>());
        var newestFirst = entries.descendingIterator();
        while (newestFirst.hasNext()) {
            JournalEntry entry = newestFirst.next();
            if (entry.number() <= number) {
                break;
            }
            newer.addFirst(entry);
        }
        return List.copyOf(newer);
    }

    /** The number of the latest call of any world. */
    public synchronized long lastNumber() {
        return lastNumber;
    }

    @TransactionalEventListener
    void remove(WorldDeleted event) {
        remove(event.projectId());
    }

    /** Nothing of this world is remembered. */
    synchronized void remove(String projectId) {
        findAll(projectId).forEach(entry -> remove(projectId, entry));
    }
}
