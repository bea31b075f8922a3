package io.github.dliemulator.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Begins worlds. */
@Component
class WorldOpening {

    private final WorldRepository worlds;
    private final SimulationProperties settings;
    private final InstantSource realTime;
    private final ApplicationEventPublisher events;

    WorldOpening(
            WorldRepository worlds,
            SimulationProperties settings,
            InstantSource realTime,
            ApplicationEventPublisher events) {
        this.worlds = worlds;
        this.settings = settings;
        this.realTime = realTime;
        this.events = events;
    }

    @AtomicChange
    StoredWorld open(String projectId) {
        return worlds.findLiving(projectId, realTime.instant()).orElseGet(() -> begin(projectId));
    }

    /** Within a change, which is made again as a whole when somebody else begins the same world. */
    StoredWorld begin(String projectId) {
        if (settings.strict()) {
            throw new NoSuchWorldException(projectId);
        }
        return begin(projectId, settings.beginning(realTime.instant()));
    }

    /**
     * The same, in its own way.
     *
     * @throws RefusedException when it is there already, or there are as many worlds as there may be
     */
    @AtomicChange
    StoredWorld create(String projectId, Beginning beginning) {
        requireAbsent(projectId);
        return begin(projectId, beginning);
    }

    void requireAbsent(String projectId) {
        if (worlds.findLiving(projectId, realTime.instant()).isPresent()) {
            throw new RefusedException("The project %s is there already".formatted(projectId));
        }
    }

    private StoredWorld begin(String projectId, Beginning beginning) {
        Instant realNow = realTime.instant();
        makeRoom(projectId, realNow);
        StoredWorld world = worlds.save(new StoredWorld(projectId, beginning));
        events.publishEvent(new WorldOpened(world.seenBy(World.SERVICE, realNow)));
        return world;
    }

    private void makeRoom(String projectId, Instant realNow) {
        endSome(projectId, realNow);
        if (worlds.count() >= settings.maxWorlds()) {
            throw new RefusedException(
                    "Already reached the maximum quota of projects:%d".formatted(settings.maxWorlds()));
        }
    }

    /**
     * Within a change: takes away what there is of a world, for another that somebody puts in its place.
     *
     * @return when that which was there would have been over
     */
    @Nullable
    Instant clear(String projectId) {
        Instant realNow = realTime.instant();
        Optional<StoredWorld> there = toEnd(projectId).filter(world -> !world.isOver(realNow));
        end(projectId);
        makeRoom(projectId, realNow);
        return there.map(world -> world.asBeginning().expiresAt()).orElse(null);
    }

    /** Nothing runs in the background, so each world that begins takes some away that are over, and its predecessor. */
    private void endSome(String projectId, Instant realNow) {
        Stream.concat(
                        Stream.of(projectId),
                        worlds.findFirst10ByExpiresAtLessThanEqualOrderByProjectId(realNow).stream()
                                .map(StoredWorld::projectId))
                .distinct()
                .sorted()
                .filter(id -> worlds.findForChangeByProjectId(id)
                        .filter(world -> world.isOver(realNow))
                        .isPresent())
                .forEach(this::end);
    }

    /** Who waited for one that is gone is told nothing of the one that took its place, and has to look again. */
    private Optional<StoredWorld> toEnd(String projectId) {
        return worlds.findForChangeByProjectId(projectId).or(() -> worlds.findForChangeByProjectId(projectId));
    }

    /** The world's own row goes first: it waits for all who hold it, and then nobody puts anything into the world. */
    private void end(String projectId) {
        worlds.forget(projectId);
        events.publishEvent(new WorldOver(projectId));
    }

    /**
     * Empties a world that has an end, or would not begin by itself, and begins it anew.
     *
     * @return whether it was such a one
     */
    @AtomicChange
    boolean restart(String projectId) {
        Optional<StoredWorld> there = toEnd(projectId).filter(world -> !world.isOver(realTime.instant()));
        if (there.isEmpty() && settings.strict()) {
            throw new NoSuchWorldException(projectId);
        }
        Optional<Beginning> next = there.map(world -> world.anew(settings.beginning(realTime.instant())))
                .filter(beginning -> settings.strict() || beginning.expiresAt() != null);
        next.ifPresent(beginning -> {
            end(projectId);
            begin(projectId, beginning);
        });
        return next.isPresent();
    }
}
