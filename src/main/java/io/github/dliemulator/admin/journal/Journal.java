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
 * In-memory request journal: the latest requests of each project that this process answered. A request causes no write
 * to the database, and the entries are lost when the process ends. Thread-safe.
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

    /**
     * Assigns the next number to an entry and adds it. Removes the oldest entries if a limit of
     * {@link JournalProperties} is exceeded.
     */
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

    /** Removes the oldest entry of a project. */
    private void remove(String projectId, JournalEntry entry) {
        entriesByWorld.computeIfPresent(projectId, (id, entries) -> {
            entries.removeFirst();
            return entries.isEmpty() ? null : entries;
        });
        entriesByNumber.remove(entry.number());
        totalSize -= entry.estimatedSize();
    }

    /** Returns the entries of a project, the oldest first. */
    public synchronized List<JournalEntry> findAll(String projectId) {
        return List.copyOf(entriesByWorld.getOrDefault(projectId, new ArrayDeque<>()));
    }

    /**
     * Returns the entries of a project with a number greater than this one, the oldest first. The cost is proportional
     * to the number of returned entries.
     */
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

    /** Returns the number of the latest entry of all projects; 0 if there was none. */
    public synchronized long lastNumber() {
        return lastNumber;
    }

    @TransactionalEventListener
    void remove(WorldDeleted event) {
        remove(event.projectId());
    }

    /** Removes all entries of a project. */
    synchronized void remove(String projectId) {
        findAll(projectId).forEach(entry -> remove(projectId, entry));
    }
}
