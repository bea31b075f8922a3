package io.github.dliemulator.control.watch;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Wakes those who watch one world: some at each call, others only at a call that may have changed something. */
final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Condition changed = lock.newCondition();
    private long calls;
    private long changes;

    void ring(boolean mayHaveChanged) {
        lock.lock();
        try {
            calls++;
            called.signalAll();
            if (mayHaveChanged) {
                changes++;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How often there was a call; ask before you look, and then wait for one that you have not seen. */
    long calls() {
        return read(() -> calls);
    }

    /** How often something may have changed. */
    long changes() {
        return read(() -> changes);
    }

    private long read(LongSupplier count) {
        lock.lock();
        try {
            return count.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a call after the first {@code seen}, but not for longer than that. */
    void awaitCall(long seen, Duration longest) throws InterruptedException {
        await(called, () -> calls, seen, longest);
    }

    /** Waits for a change after the first {@code seen}, but not for longer than that. */
    void awaitChange(long seen, Duration longest) throws InterruptedException {
        await(changed, () -> changes, seen, longest);
    }

    private void await(Condition condition, LongSupplier count, long seen, Duration longest)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (count.getAsLong() == seen && left > 0) {
                left = condition.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
