package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.journal.Journal;
import io.github.dliemulator.world.ResourceRegistry;
import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.WorldClocks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of the worlds that somebody heard of lately. */
@Component
class EventBuffers {

    /** Of one world, and of all together where there are not too many. */
    private static final int MAX_EVENTS_PER_WORLD = 1000;

    private static final int MAX_EVENTS_TOTAL = 20_000;

    /** There is always room for what happens between two looks. */
    private static final int MIN_EVENTS_PER_WORLD = 20;

    /** Of these nobody need listen; of others somebody does. */
    private static final int MAX_BUFFERS = 100;

    private final WorldClocks clocks;
    private final ResourceRegistry resources;
    private final Journal journal;
    private final WatchRegistry watchRegistry;
    private final InstantSource realTime;
    private final Map<String, EventBuffer> buffers = new LinkedHashMap<>(16, 0.75f, true);

    EventBuffers(
            WorldClocks clocks,
            ResourceRegistry resources,
            Journal journal,
            WatchRegistry watchRegistry,
            InstantSource realTime) {
        this.clocks = clocks;
        this.resources = resources;
        this.journal = journal;
        this.watchRegistry = watchRegistry;
        this.realTime = realTime;
    }

    /**
     * What is to be told.
     *
     * @param cursor up to where, told or not
     * @param maxWait how long nothing will happen that nobody calls for
     */
    record EventBatch(List<Event> events, EventCursor cursor, Duration maxWait) {}

    /**
     * How far somebody has heard.
     *
     * @param eventId of the last event; null for whoever wants to hear only what comes
     * @param checkNumber the number of the look at the world that it came of
     */
    record EventCursor(@Nullable String eventId, long checkNumber) {

        /** Of whoever comes, who takes nothing for granted that was seen before. */
        static EventCursor of(@Nullable String id) {
            return new EventCursor(id, Long.MAX_VALUE);
        }
    }

    /** @param signalCount how often the world's bell has rung; of those who are woken by it only the first looks at the world */
    EventBatch readAfter(String projectId, EventCursor cursor, long signalCount) {
        EventBuffer buffer = getOrCreateBuffer(projectId);
        synchronized (buffer) {
            if (!buffer.isUpToDate(cursor.checkNumber(), signalCount)) {
                buffer.add(
                        journal.findAfter(projectId, buffer.lastCallNumber()),
                        currentStates(projectId, buffer.lastStates().clock()),
                        signalCount);
            }
            ResourceStates states = buffer.lastStates();
            List<Event> events = cursor.eventId() == null ? List.of() : buffer.eventsAfter(cursor.eventId());
            buffer.trim(maxEvents());
            return new EventBatch(
                    events, buffer.cursor(), watchRegistry.maxWait(toCurrentTime(states.clock()), states.nextChange()));
        }
    }

    /** The look can be somebody else's, and some time ago. */
    private WorldClock toCurrentTime(WorldClock clock) {
        return clock.withFactor(clock.factor(), realTime.instant());
    }

    private EventBuffer getOrCreateBuffer(String projectId) {
        synchronized (buffers) {
            EventBuffer existing = buffers.get(projectId);
            if (existing != null) {
                return existing;
            }
            Instant realNow = realTime.instant();
            EventBuffer created = new EventBuffer(
                    Long.toString(realNow.toEpochMilli(), 36),
                    journal.lastNumber(),
                    currentStates(projectId, WorldClock.ofRealTime(realNow)));
            evictIdle();
            buffers.put(projectId, created);
            return created;
        }
    }

    private void evictIdle() {
        buffers.keySet().stream()
                .filter(projectId -> !watchRegistry.isWatched(projectId))
                .limit(Math.max(0, buffers.size() - MAX_BUFFERS + 1))
                .toList()
                .forEach(buffers::remove);
    }

    private int maxEvents() {
        synchronized (buffers) {
            return Math.max(MIN_EVENTS_PER_WORLD, Math.min(MAX_EVENTS_PER_WORLD, MAX_EVENTS_TOTAL / buffers.size()));
        }
    }

    /** Nobody begins a world that is gone by looking at it. */
    private ResourceStates currentStates(String projectId, WorldClock lastClock) {
        return clocks.find(projectId)
                .map(clock -> ResourceStates.of(resources.list(projectId).toList(), clock))
                .orElse(ResourceStates.of(List.of(), lastClock));
    }
}
