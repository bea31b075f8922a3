package io.github.dliemulator.admin.watch;

import io.github.dliemulator.admin.journal.RequestListener;
import io.github.dliemulator.web.ConnectionLimit;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.world.BackgroundChange;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.WorldClock;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Registry of open {@link Watch}es. Limits their number, and signals them after each request. Thread-safe. */
@Component
class WatchRegistry implements RequestListener {

    /** Polling interval in real time if other processes can change the database. */
    private static final Duration SHARED_DATABASE_INTERVAL = Duration.ofSeconds(1);

    private static final Duration EMBEDDED_DATABASE_INTERVAL = Duration.ofMinutes(1);

    /** Value of the header {@code Retry-After}, in seconds. */
    private static final String RETRY_AFTER = "1";

    private final WatchProperties properties;
    private final ConnectionLimit connections;
    private final Duration checkInterval;
    private final Map<String, WatchedProject> watchedProjects = new HashMap<>();
    private volatile boolean shuttingDown;

    WatchRegistry(WatchProperties properties, ConnectionLimit connections, JdbcConnectionDetails database) {
        this.properties = properties;
        this.connections = connections;
        this.checkInterval =
                database.getJdbcUrl().startsWith("jdbc:h2:") ? EMBEDDED_DATABASE_INTERVAL : SHARED_DATABASE_INTERVAL;
    }

    private record WatchedProject(ProjectSignal signal, int watchCount) {

        private WatchedProject withWatches(int difference) {
            return new WatchedProject(signal, watchCount + difference);
        }
    }

    /**
     * Opens a watch on a project for the client of a request. The caller must close it.
     *
     * @throws ErrorResponseException with 429 if the limit of the project or of all projects is reached
     */
    synchronized Watch open(String projectId, ServletRequest request) {
        int total = watchedProjects.values().stream()
                .mapToInt(WatchedProject::watchCount)
                .sum();
        if (total >= maxTotal()) {
            throw tooManyWatches(total, "all projects", "TOTAL");
        }
        WatchedProject watched = watchedProjects.getOrDefault(projectId, new WatchedProject(new ProjectSignal(), 0));
        if (watched.watchCount() >= properties.max().project()) {
            throw tooManyWatches(watched.watchCount(), "project " + projectId, "PROJECT");
        }
        watchedProjects.put(projectId, watched.withWatches(1));
        ClientConnection client =
                RequestContext.of(request).find(ClientConnection.class).orElseThrow();
        return new Watch(projectId, watched.signal(), client, this);
    }

    private int maxTotal() {
        return properties.max().total() == 0
                ? connections.maxConnections() / 2
                : properties.max().total();
    }

    private static ErrorResponseException tooManyWatches(int count, String scope, String setting) {
        String detail = "%d long polls and event streams are open on %s. Close one, or increase DLI_WATCH_MAX_%s"
                .formatted(count, scope, setting);
        ErrorResponseException exception = new ErrorResponseException(
                HttpStatus.TOO_MANY_REQUESTS,
                ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, detail),
                null);
        exception.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        exception.getHeaders().setConnection("close"); // leaves the connection to others
        return exception;
    }

    synchronized void release(String projectId) {
        watchedProjects.computeIfPresent(
                projectId, (id, watched) -> watched.watchCount() == 1 ? null : watched.withWatches(-1));
    }

    synchronized boolean isWatched(String projectId) {
        return watchedProjects.containsKey(projectId);
    }

    /** Ends all watches, since a graceful shutdown waits for open requests. */
    @EventListener
    synchronized void onContextClosed(ContextClosedEvent event) {
        shuttingDown = true;
        watchedProjects.values().forEach(watched -> watched.signal().signal(true));
    }

    boolean isShuttingDown() {
        return shuttingDown;
    }

    /** Returns the real time until resources can change without a request to this process. */
    Duration maxWait(List<Resource> resources, WorldClock clock) {
        return resources.stream()
                .filter(resource -> clock.factor() > 0)
                .flatMap(resource -> resource.timeline().nextStep(clock.virtualTime()).stream())
                .map(step -> realTimeUntil(step.from(), clock))
                .min(Comparator.naturalOrder())
                .filter(delay -> delay.compareTo(checkInterval) < 0)
                .orElse(checkInterval);
    }

    private static Duration realTimeUntil(Instant virtualTime, WorldClock clock) {
        return Duration.between(clock.virtualTime(), virtualTime)
                .dividedBy(clock.factor())
                .plusMillis(1);
    }

    @Override
    public void onRequestCompleted(String projectId, boolean mayHaveChanged) {
        ProjectSignal signal = findSignal(projectId);
        if (signal != null) {
            signal.signal(mayHaveChanged);
        }
    }

    @EventListener
    void onBackgroundChange(BackgroundChange change) {
        onRequestCompleted(change.projectId(), true);
    }

    private synchronized @Nullable ProjectSignal findSignal(String projectId) {
        WatchedProject watched = watchedProjects.get(projectId);
        return watched == null ? null : watched.signal();
    }
}
