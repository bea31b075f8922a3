package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.journal.Journal;
import io.github.dliemulator.dial.DialLog;
import io.github.dliemulator.world.Resource;
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

/** Registry of the {@link EventLog}s of projects that have event streams, or had one recently. Thread-safe. */
@Component
class EventLogs {

    private static final int MAX_EVENTS_PER_PROJECT = 1000;

    private static final int MAX_EVENTS_TOTAL = 20_000;

    /**
     * Minimum number of events that are kept per project if many projects are watched. Covers the events between two
     * reads of a stream.
     */
    private static final int MIN_EVENTS_PER_PROJECT = 20;

    /** Number of logs above which the logs of projects without event streams are removed. */
    private static final int MAX_LOGS = 100;

    private final WorldClocks clocks;
    private final ResourceRegistry resources;
    private final Journal journal;
    private final DialLog dials;
    private final WatchRegistry watches;
    private final InstantSource realTime;
    private final Map<String, SharedLog> logs = new LinkedHashMap<>(16, 0.75f, true);

    EventLogs(
            WorldClocks clocks,
            ResourceRegistry resources,
            Journal journal,
            DialLog dials,
            WatchRegistry watches,
            InstantSource realTime) {
        this.clocks = clocks;
        this.resources = resources;
        this.journal = journal;
        this.dials = dials;
        this.watches = watches;
        this.realTime = realTime;
    }

    /**
     * Events for one stream.
     *
     * @param lastEventId ID to continue after
     * @param maxWait real time until there can be events without a request to this process
     */
    record EventBatch(List<EventLog.Event> events, String lastEventId, Duration maxWait) {}

    /**
     * Returns the events of a watched project after the event with this ID. If one signal wakes several streams, only
     * the first of them reads the resources.
     *
     * @param lastEventId null for a stream that starts now
     * @param counts signal counts, read before this call; null at the first read of a stream, which always reads the
     *     resources
     */
    EventBatch readAfter(Watch watch, @Nullable String lastEventId, ProjectSignal.@Nullable Counts counts) {
        SharedLog log = findOrCreate(watch.projectId());
        synchronized (log) {
            if (log.isOutdated(counts)) {
                log.update(counts);
            }
            List<EventLog.Event> events = lastEventId == null ? List.of() : log.events.findAfter(lastEventId);
            log.events.trim(maxEvents());
            return new EventBatch(
                    events, log.events.lastEventId(), Duration.between(realTime.instant(), log.validUntil));
        }
    }

    private SharedLog findOrCreate(String projectId) {
        synchronized (logs) {
            SharedLog existing = logs.get(projectId);
            if (existing != null) {
                return existing;
            }
            removeUnused();
            SharedLog created = new SharedLog(projectId);
            logs.put(projectId, created);
            return created;
        }
    }

    private void removeUnused() {
        logs.keySet().stream()
                .filter(projectId -> !watches.isWatched(projectId))
                .limit(Math.max(0, logs.size() - MAX_LOGS + 1))
                .toList()
                .forEach(logs::remove);
    }

    private int maxEvents() {
        synchronized (logs) {
            return Math.max(MIN_EVENTS_PER_PROJECT, Math.min(MAX_EVENTS_PER_PROJECT, MAX_EVENTS_TOTAL / logs.size()));
        }
    }

    /** Event log that the streams of one project share. Callers synchronize on it. */
    private final class SharedLog {

        private final String projectId;
        private final EventLog events;
        private WorldClock clock;
        private Instant validUntil = Instant.MIN;
        private ProjectSignal.@Nullable Counts counts;

        private SharedLog(String projectId) {
            this.projectId = projectId;
            Instant realNow = realTime.instant();
            this.clock = currentClock(WorldClock.ofRealTime(realNow));
            this.events = new EventLog(
                    Long.toString(realNow.toEpochMilli(), 36),
                    journal.lastNumber(),
                    dials.lastNumber(),
                    currentResources(),
                    clock.virtualTime());
        }

        private boolean isOutdated(ProjectSignal.@Nullable Counts current) {
            return current == null
                    || !current.equals(counts)
                    || !realTime.instant().isBefore(validUntil);
        }

        private void update(ProjectSignal.@Nullable Counts current) {
            clock = currentClock(clock);
            List<Resource> all = currentResources();
            events.update(
                    journal.findAfter(projectId, events.lastEntryNumber()),
                    dials.findAfter(projectId, events.lastDialNumber()),
                    all,
                    clock.virtualTime());
            counts = current;
            validUntil = realTime.instant().plus(watches.maxWait(all, clock));
        }

        /** Returns {@code lastClock} if the project was deleted, since a stream creates no project. */
        private WorldClock currentClock(WorldClock lastClock) {
            return clocks.find(projectId).orElse(lastClock);
        }

        private List<Resource> currentResources() {
            return clocks.find(projectId).isPresent()
                    ? resources.list(projectId).toList()
                    : List.of();
        }
    }
}
