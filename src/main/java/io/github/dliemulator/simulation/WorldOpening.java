package io.github.dliemulator.simulation;

import java.time.Instant;
import java.time.InstantSource;
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
        return worlds.findById(projectId).orElseGet(() -> begin(projectId));
    }

    /** Within a change, which is made again as a whole when somebody else begins the same world. */
    StoredWorld begin(String projectId) {
        if (worlds.count() >= settings.maxWorlds()) {
            throw new RefusedException(
                    "Already reached the maximum quota of projects:%d".formatted(settings.maxWorlds()));
        }
        Instant now = realTime.instant();
        StoredWorld world =
                worlds.save(new StoredWorld(projectId, settings.seed(), WorldClock.real(now), settings.timing()));
        events.publishEvent(new WorldOpened(world.seenBy(World.SERVICE, now)));
        return world;
    }
}
