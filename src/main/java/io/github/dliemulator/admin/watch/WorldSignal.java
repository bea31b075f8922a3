package io.github.dliemulator.admin.watch;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Wakes those who watch one world: some at each call, others only at a call that may have changed something. */
final class WorldSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition callCondition = lock.newCondition();
    private final Condition changeCondition = lock.newCondition();
    private long callCount;
    private long changeCount;

    void signal(boolean mayHaveChanged) {
        lock.lock();
        try {
            callCount++;
            callCondition.signalAll();
            if (mayHaveChanged) {
                changeCount++;
                changeCondition.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How often there was a call; ask before you look, and then wait for one that you have not seen. */
    long callCount() {
        return read(() -> callCount);
    }

    /** How often something may have changed. */
    long changeCount() {
        return read(() -> changeCount);
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
    void awaitCall(long seenCount, Duration timeout) throws InterruptedException {
        await(callCondition, () -> callCount, seenCount, timeout);
    }

    /** Waits for a change after the first {@code seen}, but not for longer than that. */
    void awaitChange(long seenCount, Duration timeout) throws InterruptedException {
        await(changeCondition, () -> changeCount, seenCount, timeout);
    }

    private void await(Condition condition, LongSupplier count, long seenCount, Duration timeout)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long remaining = timeout.toNanos();
            while (count.getAsLong() == seenCount && remaining > 0) {
                remaining = condition.awaitNanos(remaining);
            }
        } finally {
            lock.unlock();
        }
    }
}
