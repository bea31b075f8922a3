package io.github.dliemulator.admin.watch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Long poll or event stream of one client on one project. Occupies a place of the registry until it is closed. */
final class Watch implements AutoCloseable {

    /** Real time after which a client that closed its connection is noticed. */
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(2);

    private final String projectId;
    private final ProjectSignal signal;
    private final ClientConnection client;
    private final WatchRegistry registry;
    private final AtomicBoolean closed = new AtomicBoolean();

    Watch(String projectId, ProjectSignal signal, ClientConnection client, WatchRegistry registry) {
        this.projectId = projectId;
        this.signal = signal;
        this.client = client;
        this.registry = registry;
    }

    String projectId() {
        return projectId;
    }

    /** Counts of the signals so far. Read them before the state of the project. */
    ProjectSignal.Counts counts() {
        return signal.counts();
    }

    /** Whether the emulator shuts down: it waits for open requests. */
    boolean isShuttingDown() {
        return registry.isShuttingDown();
    }

    /** Waits for a request that may have changed the project. Otherwise as {@link #awaitRequest}. */
    void awaitChange(ProjectSignal.Counts seen, Duration timeout)
            throws InterruptedException, AsyncRequestNotUsableException {
        await(seen, true, timeout);
    }

    /**
     * Waits for any request to the project, at most for {@code timeout} in real time. Returns at once if the emulator shuts down.
     *
     * @throws AsyncRequestNotUsableException if the client closed the connection
     */
    void awaitRequest(ProjectSignal.Counts seen, Duration timeout)
            throws InterruptedException, AsyncRequestNotUsableException {
        await(seen, false, timeout);
    }

    private void await(ProjectSignal.Counts seen, boolean changesOnly, Duration timeout)
            throws InterruptedException, AsyncRequestNotUsableException {
        Duration remaining = timeout;
        do {
            requireConnected();
            if (isShuttingDown() || signal.await(seen, changesOnly, min(remaining, PROBE_INTERVAL))) {
                return;
            }
            remaining = remaining.minus(PROBE_INTERVAL);
        } while (remaining.compareTo(Duration.ZERO) > 0);
    }

    private void requireConnected() throws AsyncRequestNotUsableException {
        if (client.isClosed()) {
            throw new AsyncRequestNotUsableException("The client closed the connection");
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            registry.release(projectId);
        }
    }
}
