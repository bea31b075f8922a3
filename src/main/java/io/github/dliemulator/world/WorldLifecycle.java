package io.github.dliemulator.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Creates, replaces and deletes worlds. Every method must run in a transaction of {@link WorldTransactions}, which retries it if
 * another transaction creates the same world at the same time.
 */
@Component
public class WorldLifecycle {

    private final WorldRepository worlds;
    private final WorldChanges changes;
    private final WorldProperties properties;
    private final InstantSource realTime;
    private final ApplicationEventPublisher events;

    WorldLifecycle(
            WorldRepository worlds,
            WorldChanges changes,
            WorldProperties properties,
            InstantSource realTime,
            ApplicationEventPublisher events) {
        this.worlds = worlds;
        this.changes = changes;
        this.properties = properties;
        this.realTime = realTime;
        this.events = events;
    }

    WorldEntity findOrCreate(String projectId) {
        return worlds.findActive(projectId, realTime.instant()).orElseGet(() -> create(projectId));
    }

    /** Finds or creates a world to change, and locks it until the transaction ends. */
    WorldEntity lockOrCreate(String projectId) {
        Optional<WorldEntity> locked = worlds.findActiveForUpdate(projectId, realTime.instant());
        locked.ifPresent(world -> changes.increaseRevision(world, world::increaseRevision));
        return locked.orElseGet(() -> create(projectId));
    }

    /**
     * Locks a world until the transaction ends.
     *
     * @throws WorldNotFoundException if there is no such world
     */
    public void requireAndLock(String projectId) {
        worlds.findActiveForUpdate(projectId, realTime.instant())
                .orElseThrow(() -> new WorldNotFoundException(projectId));
    }

    /**
     * Creates a world with the default specification.
     *
     * @throws WorldNotFoundException if worlds must be created explicitly
     * @throws ProjectLimitException if there are as many worlds as allowed
     */
    WorldEntity create(String projectId) {
        return insert(newWorld(projectId));
    }

    /**
     * Returns a new world with the default specification, without storing it.
     *
     * @throws WorldNotFoundException if worlds must be created explicitly
     */
    WorldEntity newWorld(String projectId) {
        if (!properties.projects().autocreate()) {
            throw new WorldNotFoundException(projectId);
        }
        return new WorldEntity(projectId, properties.defaultSpec(realTime.instant()));
    }

    /**
     * Creates a world.
     *
     * @throws WorldConflictException if it exists
     * @throws ProjectLimitException if there are as many worlds as allowed
     */
    WorldEntity create(String projectId, WorldSpec spec) {
        requireAbsent(projectId);
        return insert(new WorldEntity(projectId, spec));
    }

    /** @throws WorldConflictException if the world exists and is not expired */
    public void requireAbsent(String projectId) {
        if (worlds.findActive(projectId, realTime.instant()).isPresent()) {
            throw new WorldConflictException("The project %s exists already".formatted(projectId));
        }
    }

    private WorldEntity insert(WorldEntity newWorld) {
        Instant realNow = realTime.instant();
        requireCapacity(newWorld.projectId(), realNow);
        WorldEntity world = worlds.save(newWorld);
        events.publishEvent(new WorldCreated(world.toWorld(World.SYSTEM_CALLER, realNow)));
        return world;
    }

    private void requireCapacity(String projectId, Instant realNow) {
        deleteExpired(projectId, realNow);
        if (worlds.count() >= properties.projects().max()) {
            throw new ProjectLimitException(properties.projects().max());
        }
    }

    /** There are no background jobs: each creation deletes its expired predecessor and a few other expired worlds. */
    private void deleteExpired(String projectId, Instant realNow) {
        Stream.concat(
                        Stream.of(projectId),
                        worlds.findFirst10ByExpiresAtLessThanEqualOrderByProjectId(realNow).stream()
                                .map(WorldEntity::projectId))
                .distinct()
                .sorted()
                .filter(id -> worlds.findForUpdateByProjectId(id)
                        .filter(world -> world.isExpired(realNow))
                        .isPresent())
                .forEach(this::delete);
    }

    /**
     * Deletes a world, for one that the caller inserts in its place.
     *
     * @return the expiry of the deleted world; null if there was no world or it did not expire
     * @throws ProjectLimitException if there are as many worlds as allowed
     */
    public @Nullable Instant deleteForReplacement(String projectId) {
        Optional<WorldEntity> existing = worlds.findActiveForUpdate(projectId, realTime.instant());
        delete(projectId);
        requireCapacity(projectId, realTime.instant());
        return existing.map(world -> world.toSpec().expiresAt()).orElse(null);
    }

    /** Changes the specification of a world that was inserted in the same transaction. */
    public Worlds.Summary customize(String projectId, UnaryOperator<WorldSpec> customizer) {
        WorldEntity world = lockOrCreate(projectId);
        world.applySpec(customizer.apply(world.toSpec()));
        return world.summary(realTime.instant());
    }

    /**
     * Deletes a world and its data. Creates it again with the default settings if it has an expiry, which it keeps, or if worlds
     * must be created explicitly; otherwise the next request creates it.
     *
     * @throws WorldNotFoundException if there is no such world, and worlds must be created explicitly
     */
    void reset(String projectId) {
        Optional<WorldEntity> existing = worlds.findActiveForUpdate(projectId, realTime.instant());
        if (existing.isEmpty() && !properties.projects().autocreate()) {
            throw new WorldNotFoundException(projectId);
        }
        Optional<WorldSpec> successor = existing.map(
                        world -> world.resetSpec(properties.defaultSpec(realTime.instant())))
                .filter(spec -> !properties.projects().autocreate() || spec.expiresAt() != null);
        delete(projectId);
        successor.ifPresent(spec -> insert(new WorldEntity(projectId, spec)));
    }

    /**
     * Deletes a world and its data, or the data that late requests left if there is no world. Deletes the world's row first: that
     * waits for the transactions that hold its lock, and afterwards none can write to the world.
     */
    void delete(String projectId) {
        changes.replace(projectId);
        worlds.deleteByProjectId(projectId);
        events.publishEvent(new WorldDeleted(projectId));
    }
}
