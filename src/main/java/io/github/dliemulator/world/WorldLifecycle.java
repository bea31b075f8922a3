package io.github.dliemulator.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Begins worlds. */
@Component
class WorldLifecycle {

    private final WorldRepository worlds;
    private final WorldProperties properties;
    private final InstantSource realTime;
    private final ApplicationEventPublisher events;

    WorldLifecycle(
            WorldRepository worlds,
            WorldProperties properties,
            InstantSource realTime,
            ApplicationEventPublisher events) {
        this.worlds = worlds;
        this.properties = properties;
        this.realTime = realTime;
        this.events = events;
    }

    WorldEntity findOrCreate(String projectId) {
        return worlds.findActive(projectId, realTime.instant()).orElseGet(() -> insert(projectId));
    }

    /** Within a change, which is made again as a whole when somebody else begins the same world. */
    WorldEntity insert(String projectId) {
        if (properties.strict()) {
            throw new WorldNotFoundException(projectId);
        }
        return insert(projectId, properties.defaultSpec(realTime.instant()));
    }

    /**
     * The same, in its own way.
     *
     * @throws WorldConflictException when it is there already, or there are as many worlds as there may be
     */
    WorldEntity create(String projectId, WorldSpec spec) {
        requireAbsent(projectId);
        return insert(projectId, spec);
    }

    void requireAbsent(String projectId) {
        if (worlds.findActive(projectId, realTime.instant()).isPresent()) {
            throw new WorldConflictException("The project %s is there already".formatted(projectId));
        }
    }

    private WorldEntity insert(String projectId, WorldSpec spec) {
        Instant realNow = realTime.instant();
        ensureCapacity(projectId, realNow);
        WorldEntity world = worlds.save(new WorldEntity(projectId, spec));
        events.publishEvent(new WorldCreated(world.toWorld(World.SYSTEM_CALLER, realNow)));
        return world;
    }

    private void ensureCapacity(String projectId, Instant realNow) {
        deleteExpired(projectId, realNow);
        if (worlds.count() >= properties.maxWorlds()) {
            throw new ProjectLimitException(properties.maxWorlds());
        }
    }

    /**
     * Within a change: takes away what there is of a world, for another that somebody puts in its place.
     *
     * @return when that which was there would have been over
     */
    @Nullable
    Instant deleteExisting(String projectId) {
        Instant realNow = realTime.instant();
        Optional<WorldEntity> existing = findForDeletion(projectId).filter(world -> !world.isExpired(realNow));
        delete(projectId);
        ensureCapacity(projectId, realNow);
        return existing.map(world -> world.toSpec().expiresAt()).orElse(null);
    }

    /** Nothing runs in the background, so each world that begins takes some away that are over, and its predecessor. */
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

    /** Who waited for one that is gone is told nothing of the one that took its place, and has to look again. */
    private Optional<WorldEntity> findForDeletion(String projectId) {
        return worlds.findForUpdateByProjectId(projectId).or(() -> worlds.findForUpdateByProjectId(projectId));
    }

    /**
     * Deletes a world and its data, or the data that late requests left if there is no world. Deletes the world's row first: that
     * waits for the transactions that hold its lock, and afterwards none can write to the world.
     */
    void delete(String projectId) {
        worlds.deleteByProjectId(projectId);
        events.publishEvent(new WorldDeleted(projectId));
    }

    /**
     * Deletes a world and its data. Creates it again with the default settings if it has an expiry, which it keeps, or if worlds
     * must be created explicitly; otherwise the next request creates it.
     *
     * @throws WorldNotFoundException if there is no such world, and worlds must be created explicitly
     */
    void reset(String projectId) {
        Instant realNow = realTime.instant();
        Optional<WorldEntity> existing = findForDeletion(projectId).filter(world -> !world.isExpired(realNow));
        if (existing.isEmpty() && properties.strict()) {
            throw new WorldNotFoundException(projectId);
        }
        Optional<WorldSpec> successor = existing.map(world -> world.restartSpec(properties.defaultSpec(realNow)))
                .filter(spec -> properties.strict() || spec.expiresAt() != null);
        delete(projectId);
        successor.ifPresent(spec -> insert(projectId, spec));
    }
}
