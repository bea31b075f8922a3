package io.github.dliemulator.world;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Values read from the rows of one project, all of the same version of its world. Hits take no lock; a value is stored, and a
 * version replaced, under the lock of this object, so that no value outlives its version.
 */
final class ProjectCache {

    /**
     * State of a world at one time.
     *
     * @param uid identity of the world
     * @param revision number of its changes
     */
    record Version(long uid, long revision) {

        Version next() {
            return new Version(uid, revision + 1);
        }
    }

    /** Result of a query. All results of an entity class are dropped when one of its rows changes. */
    record Query(Object method, Object arguments) {}

    /** The values of one entity class: entities by their keys, and results of queries. */
    private record Values(Map<Object, Object> entities, Map<Object, Object> results) {

        private Map<Object, Object> of(Object key) {
            return key instanceof Query ? results : entities;
        }
    }

    private final AtomicLong totalSize;
    private final Map<Class<?>, Values> values = new ConcurrentHashMap<>();
    private volatile @Nullable Version version;
    private volatile @Nullable WorldEntity world;
    private volatile long lastMiss;
    private int size;
    private boolean dropped;

    /** @param totalSize number of entries of all projects, to which this one adds its own */
    ProjectCache(AtomicLong totalSize) {
        this.totalSize = totalSize;
    }

    /** The row of the world; null if it is not in memory. */
    @Nullable
    WorldEntity world() {
        return world;
    }

    /** Keeps the row of the world, unless the project changed since the row was requested. */
    synchronized void setWorld(WorldEntity row) {
        if (!dropped && moveTo(row.version())) {
            this.world = row;
        }
    }

    long lastMiss() {
        return lastMiss;
    }

    /** Marks this cache as used more recently than all with a smaller number. */
    void setLastMiss(long number) {
        lastMiss = number;
    }

    /**
     * Drops all values of other versions, unless they are newer.
     *
     * @return whether the values are of this version now
     */
    boolean isAt(Version reader) {
        return reader.equals(version) || moveTo(reader);
    }

    private synchronized boolean moveTo(Version reader) {
        Version current = version;
        if (current != null && current.uid() == reader.uid() && current.revision() > reader.revision()) {
            return false;
        }
        if (!reader.equals(current)) {
            clear();
            version = reader;
        }
        return true;
    }

    /** The value under a key; null if there is none. */
    @Nullable
    Object find(Class<?> entity, Object key) {
        Values ofEntity = values.get(entity);
        return ofEntity == null ? null : ofEntity.of(key).get(key);
    }

    /** Stores a value that was loaded for a request of this version, unless the version was replaced since then. */
    synchronized void store(Version reader, Class<?> entity, Object key, Object value) {
        if (dropped || !reader.equals(version)) {
            return;
        }
        Object previous = values.computeIfAbsent(
                        entity, type -> new Values(new ConcurrentHashMap<>(), new ConcurrentHashMap<>()))
                .of(key)
                .put(key, value);
        addSize(sizeOf(value) - (previous == null ? 0 : sizeOf(previous)));
    }

    /** Number of entries that a value counts as. */
    static int sizeOf(Object value) {
        return value instanceof Collection<?> elements ? 1 + elements.size() : 1;
    }

    /**
     * Moves all values to the next version that a transaction of this process has committed, except those that it touched.
     *
     * @return false if the values are of another version, and must be dropped
     */
    synchronized boolean apply(Version before, Map<Class<?>, Set<Object>> touched) {
        if (!before.equals(version)) {
            return false;
        }
        WorldEntity row = world;
        world = row == null || touched.containsKey(WorldEntity.class) ? null : row.nextRevision();
        version = before.next();
        touched.forEach((entity, keys) ->
                Optional.ofNullable(values.get(entity)).ifPresent(ofEntity -> remove(ofEntity, keys)));
        return true;
    }

    private void remove(Values ofEntity, Set<Object> keys) {
        keys.forEach(key ->
                Optional.ofNullable(ofEntity.entities().remove(key)).ifPresent(removed -> addSize(-sizeOf(removed))));
        ofEntity.results().values().forEach(removed -> addSize(-sizeOf(removed)));
        ofEntity.results().clear();
        if (keys.contains(WorldChange.ALL_ROWS)) {
            addSize(-ofEntity.entities().size());
            ofEntity.entities().clear();
        }
    }

    /** Drops all values for good. A value that is being loaded is not stored. */
    synchronized void drop() {
        dropped = true;
        clear();
    }

    private void clear() {
        values.clear();
        world = null;
        addSize(-size);
    }

    private void addSize(int difference) {
        size += difference;
        totalSize.addAndGet(difference);
    }
}
