package io.github.dliemulator.admin.watch;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Signals the threads that wait for requests to one project. Thread-safe. */
final class ProjectSignal {

    /** Numbers of signals: for all requests, and for requests that may have changed something. */
    record Counts(long requests, long changes) {

        private boolean differ(Counts seen, boolean changesOnly) {
            return changes != seen.changes || !changesOnly && requests != seen.requests;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signalled = lock.newCondition();
    private Counts counts = new Counts(0, 0);

    void signal(boolean mayHaveChanged) {
        lock.lock();
        try {
            counts = new Counts(counts.requests + 1, counts.changes + (mayHaveChanged ? 1 : 0));
            signalled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the current counts. Read them before the state of the project, and pass them to {@link #await}. */
    Counts counts() {
        lock.lock();
        try {
            return counts;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is a signal after {@code seen}, at most for {@code timeout} in real time.
     *
     * @param changesOnly whether requests that changed nothing are ignored
     * @return whether there was a signal
     */
    boolean await(Counts seen, boolean changesOnly, Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long remaining = timeout.toNanos();
            while (!counts.differ(seen, changesOnly) && remaining > 0) {
                remaining = signalled.awaitNanos(remaining);
            }
            return counts.differ(seen, changesOnly);
        } finally {
            lock.unlock();
        }
    }
}
