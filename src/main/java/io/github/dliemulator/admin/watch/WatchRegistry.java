package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.journal.RequestListener;
import io.github.dliemulator.world.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Those who watch worlds: counts them, and wakes them after each call. */
@Component
class WatchRegistry implements RequestListener {

    /** When other processes may change a world, too. */
    private static final Duration SHARED_DATABASE_INTERVAL = Duration.ofSeconds(1);

    private static final Duration EMBEDDED_DATABASE_INTERVAL = Duration.ofMinutes(1);

    private final WatchProperties properties;
    private final Duration checkInterval;
    private final Map<String, WatchedWorld> watchedWorlds = new ConcurrentHashMap<>();
    private volatile boolean shuttingDown;

    WatchRegistry(WatchProperties properties, JdbcConnectionDetails database) {
        this.properties = properties;
        this.checkInterval =
                database.getJdbcUrl().startsWith("jdbc:h2:") ? EMBEDDED_DATABASE_INTERVAL : SHARED_DATABASE_INTERVAL;
    }

    private record WatchedWorld(WorldSignal signal, int watcherCount) {}

    /**
     * One more watches a world, until it {@link #unregister}s.
     *
     * @throws ResponseStatusException when there are as many as there may be
     */
    synchronized WorldSignal register(String projectId) {
        int total = watchedWorlds.values().stream()
                .mapToInt(WatchedWorld::watcherCount)
                .sum();
        if (total >= properties.max().total()) {
            throw tooManyRequests("%d watch worlds already, which is as many as there may be".formatted(total));
        }
        WatchedWorld watched = watchedWorlds.compute(
                projectId,
                (id, current) -> current == null ? new WatchedWorld(new WorldSignal(), 1) : addWatcher(current));
        return Objects.requireNonNull(watched).signal();
    }

    private WatchedWorld addWatcher(WatchedWorld current) {
        if (current.watcherCount() >= properties.max().project()) {
            throw tooManyRequests(
                    "%d watch this world already, which is as many as there may be".formatted(current.watcherCount()));
        }
        return new WatchedWorld(current.signal(), current.watcherCount() + 1);
    }

    private static ResponseStatusException tooManyRequests(String reason) {
        return new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, reason);
    }

    void unregister(String projectId) {
        watchedWorlds.computeIfPresent(
                projectId,
                (id, current) -> current.watcherCount() == 1
                        ? null
                        : new WatchedWorld(current.signal(), current.watcherCount() - 1));
    }

    /** Whether anybody watches a world. */
    boolean isWatched(String projectId) {
        return watchedWorlds.containsKey(projectId);
    }

    /** Wakes all: whoever watches shall not keep the emulator from its end. */
    @EventListener
    void onContextClosed(ContextClosedEvent event) {
        shuttingDown = true;
        watchedWorlds.values().forEach(watched -> watched.signal().signal(true));
    }

    /** Whether the emulator ends; ask after you have asked the bell. */
    boolean isShuttingDown() {
        return shuttingDown;
    }

    /** How long nothing changes that nobody calls for, in real time. */
    Duration maxWait(WorldClock clock, Optional<Instant> next) {
        return next.filter(nextChange -> clock.factor() > 0)
                .map(nextChange -> Duration.between(clock.virtualTime(), nextChange)
                        .dividedBy(clock.factor())
                        .plusMillis(1))
                .filter(delay -> delay.compareTo(checkInterval) < 0)
                .orElse(checkInterval);
    }

    @Override
    public void onRequestCompleted(String projectId, boolean mayHaveChanged) {
        WatchedWorld watched = watchedWorlds.get(projectId);
        if (watched != null) {
            watched.signal().signal(mayHaveChanged);
        }
    }
}
