package io.github.dliemulator.job;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The only background work of the emulator: threads that wait for statements on the engine, and one that looks for runs whose time
 * has come. There are none until the first statement needs the engine.
 */
@Component
class RunThreads {

    private static final Logger log = LoggerFactory.getLogger(RunThreads.class);
    private static final int MAX_STATEMENTS = 64;
    private static final long KEEP_ALIVE_SECONDS = 10;
    private static final long TICK_SECONDS = 1;

    private final ThreadPoolExecutor statements = new ThreadPoolExecutor(
            MAX_STATEMENTS,
            MAX_STATEMENTS,
            KEEP_ALIVE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("engine-statement"));
    private @Nullable ScheduledThreadPoolExecutor timer;
    private boolean ticking;

    RunThreads() {
        statements.allowCoreThreadTimeOut(true);
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Runs a task that waits for the engine. */
    void execute(Runnable task) {
        try {
            statements.execute(logging(task));
        } catch (RejectedExecutionException e) {
            log.debug("The emulator shuts down");
        }
    }

    /** Runs a task after a real time. */
    void schedule(Runnable task, Duration delay) {
        try {
            timer().schedule(logging(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("The emulator shuts down");
        }
    }

    private synchronized ScheduledThreadPoolExecutor timer() {
        if (timer == null) {
            timer = new ScheduledThreadPoolExecutor(1, named("engine-timer"));
        }
        return timer;
    }

    /** Runs a task every second, from the first call on. */
    synchronized void startTicking(Runnable task) {
        if (!ticking) {
            ticking = true;
            timer().scheduleWithFixedDelay(logging(task), TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static Runnable logging(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("Work for a statement failed", e);
            }
        };
    }

    /** Whether the emulator shuts down, and statements end because of that. */
    boolean isStopping() {
        return statements.isShutdown();
    }

    @PreDestroy
    synchronized void stop() {
        statements.shutdownNow();
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
