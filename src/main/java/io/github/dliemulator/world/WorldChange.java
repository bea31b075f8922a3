package io.github.dliemulator.world;

import io.github.dliemulator.world.ProjectCache.Version;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of one project in a transaction. Not thread-safe. */
final class WorldChange {

    /** Stands for the keys of all rows of an entity. */
    static final Object ALL_ROWS = new Object();

    private final Map<Class<?>, Set<Object>> touched = new HashMap<>();
    private @Nullable Version before;
    private boolean replaced;

    void touch(Class<?> entity, Object key) {
        touched.computeIfAbsent(entity, type -> new HashSet<>()).add(key);
        CascadesTo cascade = entity.getAnnotation(CascadesTo.class);
        if (cascade != null) {
            Arrays.stream(cascade.value()).forEach(part -> touch(part, ALL_ROWS));
        }
    }

    /** Notes that the transaction holds the lock of the world, and has increased its revision. */
    void setLocked(Version version) {
        before = version;
    }

    /** Notes that any row of the project may have changed. */
    void setReplaced() {
        replaced = true;
    }

    /** Whether the transaction has not increased the revision of the world yet. */
    boolean needsRevision() {
        return before == null;
    }

    /** Whether the transaction changes the world without its lock. */
    boolean isUnlocked() {
        return needsRevision() && (replaced || !touched.isEmpty());
    }

    /** @return false if all values of the project must be dropped */
    boolean applyTo(ProjectCache cache) {
        return before != null && !replaced && cache.apply(before, touched);
    }
}
