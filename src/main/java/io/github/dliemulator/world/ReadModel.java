package io.github.dliemulator.world;

import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.world.ProjectCache.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Values read from the database, kept in memory by project, and valid for one revision of its world. Nothing is returned for a
 * revision that is not the current one. For that, a request reads the row of the world first. If no other process can write to
 * the database, the row is in memory too. Within a transaction, all values come from the database.
 */
@Component
public class ReadModel {

    private final WorldQueries queries;
    private final ReadModelProperties properties;
    private final Map<String, ProjectCache> projects = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong misses = new AtomicLong();

    ReadModel(WorldQueries queries, ReadModelProperties properties) {
        this.queries = queries;
        this.properties = properties;
    }

    /** Loads a value from the database. */
    interface Loader {
        Object load() throws Throwable;
    }

    /** The versions of worlds that a request has read. Dropped when the request changes something. */
    private static final class ReadVersions extends HashMap<String, Version> {

        private static final long serialVersionUID = 1;
    }

    /** The row of a world that is not expired. */
    Optional<WorldEntity> findActive(String projectId, Instant realNow) {
        return findWorld(projectId).filter(world -> !world.isExpired(realNow));
    }

    /** The row of a world, which may be expired. */
    Optional<WorldEntity> findWorld(String projectId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return queries.find(projectId);
        }
        return queries.isOnlyWriter() ? findInMemory(projectId) : findAndRemember(projectId);
    }

    /** The row of a world if it is in memory and no other process can change it. Also within a transaction. */
    Optional<WorldEntity> findKnown(String projectId) {
        return Optional.ofNullable(projects.get(projectId)).map(ProjectCache::world);
    }

    private Optional<WorldEntity> findInMemory(String projectId) {
        ProjectCache cache = cacheOf(projectId);
        WorldEntity known = cache.world();
        if (known != null) {
            return Optional.of(known);
        }
        // a change that commits from here on removes the cache that gets the row
        Optional<WorldEntity> row = queries.find(projectId);
        row.ifPresentOrElse(cache::setWorld, () -> projects.remove(projectId, cache));
        return row;
    }

    private Optional<WorldEntity> findAndRemember(String projectId) {
        Optional<WorldEntity> row = queries.find(projectId);
        readVersions()
                .ifPresent(versions -> row.map(WorldEntity::version)
                        .ifPresentOrElse(
                                version -> versions.put(projectId, version), () -> versions.remove(projectId)));
        if (row.isEmpty()) {
            drop(projectId);
        }
        return row;
    }

    private Optional<Version> version(String projectId) {
        return readVersions()
                .map(versions -> versions.get(projectId))
                .or(() -> findWorld(projectId).map(WorldEntity::version));
    }

    /** Versions read by the current request; empty for work without a request. */
    private static Optional<ReadVersions> readVersions() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> RequestContext.of(((ServletRequestAttributes) attributes).getRequest()))
                .map(context -> context.computeIfAbsent(ReadVersions.class, ReadVersions::new));
    }

    /**
     * Returns a value from memory, or loads it. The value must be immutable, and depend on nothing but the key and the rows of the
     * entity in this project.
     *
     * @param key primary key of the entity if the value is the entity with this key; otherwise a {@link ProjectCache.Query}
     */
    Object get(String projectId, Class<?> entity, Object key, Loader loader) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return loader.load();
        }
        Optional<Version> version = version(projectId);
        if (version.isEmpty()) {
            return loader.load();
        }
        ProjectCache cache = cacheOf(projectId);
        if (!cache.isAt(version.get())) {
            return loader.load();
        }
        Object known = cache.find(entity, key);
        if (known != null) {
            return known;
        }
        Object loaded = loader.load();
        store(cache, version.get(), entity, key, loaded);
        return loaded;
    }

    private ProjectCache cacheOf(String projectId) {
        return projects.computeIfAbsent(projectId, id -> {
            ProjectCache created = new ProjectCache(size);
            created.setLastMiss(misses.incrementAndGet());
            return created;
        });
    }

    private void store(ProjectCache cache, Version version, Class<?> entity, Object key, Object value) {
        if (ProjectCache.sizeOf(value) <= properties.size()) {
            cache.setLastMiss(misses.incrementAndGet());
            cache.store(version, entity, key, value);
        }
        if (size.get() > properties.size()) {
            removeLeastRecentlyUsed();
        }
    }

    /** Frees a tenth of the memory, so that this does not run at each miss. */
    private synchronized void removeLeastRecentlyUsed() {
        List<String> oldestFirst = projects.entrySet().stream()
                .sorted(Comparator.comparing(project -> project.getValue().lastMiss()))
                .map(Map.Entry::getKey)
                .toList();
        for (String projectId : oldestFirst) {
            if (size.get() <= properties.size() * 9L / 10) {
                return;
            }
            drop(projectId);
        }
    }

    /** Drops all values of a project. */
    void drop(String projectId) {
        Optional.ofNullable(projects.remove(projectId)).ifPresent(ProjectCache::drop);
    }

    /**
     * Takes over the changes that a transaction of this process has committed. Changes of one world may arrive in another order
     * than that of their commits; then all values of the project are dropped.
     */
    void apply(Map<String, WorldChange> changes) {
        changes.forEach((projectId, change) -> {
            ProjectCache cache = projects.get(projectId);
            if (cache != null && !change.applyTo(cache)) {
                drop(projectId);
            }
        });
        readVersions().ifPresent(HashMap::clear);
    }
}
