package io.github.dliemulator.control.watch;

import io.github.dliemulator.control.journal.Journal;
import io.github.dliemulator.simulation.WorldClock;
import io.github.dliemulator.simulation.Worlds;
import io.github.dliemulator.simulation.timeline.Resources;
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
class EventLogs {

    /** Of one world, and of all together where there are not too many. */
    private static final int EVENTS = 1000;

    private static final int ALL_EVENTS = 20_000;

    /** There is always room for what happens between two looks. */
    private static final int LEAST_EVENTS = 20;

    /** Of these nobody need listen; of others somebody does. */
    private static final int WORLDS = 100;

    private final Worlds worlds;
    private final Resources resources;
    private final Journal journal;
    private final Watchers watchers;
    private final InstantSource realTime;
    private final Map<String, EventLog> logs = new LinkedHashMap<>(16, 0.75f, true);

    EventLogs(Worlds worlds, Resources resources, Journal journal, Watchers watchers, InstantSource realTime) {
        this.worlds = worlds;
        this.resources = resources;
        this.journal = journal;
        this.watchers = watchers;
        this.realTime = realTime;
    }

    /**
     * What is to be told.
     *
     * @param heard up to where, told or not
     * @param quiet how long nothing will happen that nobody calls for
     */
    record News(List<Event> events, Heard heard, Duration quiet) {}

    /**
     * How far somebody has heard.
     *
     * @param id of the last event; null for whoever wants to hear only what comes
     * @param look the number of the look at the world that it came of
     */
    record Heard(@Nullable String id, long look) {

        /** Of whoever comes, who takes nothing for granted that was seen before. */
        static Heard upTo(@Nullable String id) {
            return new Heard(id, Long.MAX_VALUE);
        }
    }

    /** @param rung how often the world's bell has rung; of those who are woken by it only the first looks at the world */
    News after(String projectId, Heard heard, long rung) {
        EventLog log = log(projectId);
        synchronized (log) {
            if (!log.hasLooked(heard.look(), rung)) {
                log.add(
                        journal.after(projectId, log.calls()),
                        look(projectId, log.latest().clock()),
                        rung);
            }
            Look look = log.latest();
            List<Event> told = heard.id() == null ? List.of() : log.after(heard.id());
            log.trim(most());
            return new News(told, log.end(), watchers.quiet(atThisMoment(look.clock()), look.next()));
        }
    }

    /** The look can be somebody else's, and some time ago. */
    private WorldClock atThisMoment(WorldClock clock) {
        return clock.paced(clock.factor(), realTime.instant());
    }

    private EventLog log(String projectId) {
        synchronized (logs) {
            EventLog known = logs.get(projectId);
            if (known != null) {
                return known;
            }
            Instant realNow = realTime.instant();
            EventLog begun = new EventLog(
                    Long.toString(realNow.toEpochMilli(), 36),
                    journal.last(),
                    look(projectId, WorldClock.real(realNow)));
            makeRoom();
            logs.put(projectId, begun);
            return begun;
        }
    }

    private void makeRoom() {
        logs.keySet().stream()
                .filter(projectId -> !watchers.areIn(projectId))
                .limit(Math.max(0, logs.size() - WORLDS + 1))
                .toList()
                .forEach(logs::remove);
    }

    private int most() {
        synchronized (logs) {
            return Math.max(LEAST_EVENTS, Math.min(EVENTS, ALL_EVENTS / logs.size()));
        }
    }

    /** Nobody begins a world that is gone by looking at it. */
    private Look look(String projectId, WorldClock last) {
        return worlds.clockIfThere(projectId)
                .map(clock -> Look.at(resources.of(projectId).toList(), clock))
                .orElse(Look.at(List.of(), last));
    }
}
