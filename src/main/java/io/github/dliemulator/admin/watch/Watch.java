package io.github.dliemulator.admin.watch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Long poll or event stream of one client on one project. Counts toward the limits until it is closed. */
final class Watch implements AutoCloseable {

    /** Interval in real time between two checks whether the client closed its connection. */
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

    /** Returns the numbers of signals so far. Read them before the state of the project. */
    ProjectSignal.Counts counts() {
        return signal.counts();
    }

    /** Whether the emulator shuts down. The watch must end then, since a graceful shutdown waits for open requests. */
    boolean isShuttingDown() {
        return registry.isShuttingDown();
    }

    /** Waits for a request that may have changed the project. See {@link #awaitRequest} for timeout and exception. */
    void awaitChange(ProjectSignal.Counts seen, Duration timeout)
            throws InterruptedException, AsyncRequestNotUsableException {
        await(seen, true, timeout);
    }

    /**
     * Waits for any request to the project, at most for {@code timeout} in real time. Returns immediately if the
     * emulator shuts down.
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
