package io.github.dliemulator.job;

import io.github.dliemulator.world.RealTimeWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Statements on the engine as the clock sees them. */
@Component
class RunWork implements RealTimeWork {

    private final EngineRunRepository runs;
    private final RunDispatcher dispatcher;
    private final RunTimer timer;
    private final InstantSource realTime;

    RunWork(EngineRunRepository runs, RunDispatcher dispatcher, RunTimer timer, InstantSource realTime) {
        this.runs = runs;
        this.dispatcher = dispatcher;
        this.timer = timer;
        this.realTime = realTime;
    }

    @Override
    public Optional<Instant> nextStart(String projectId, Instant after, Instant until) {
        return timer.starts(runs.findByProjectIdOrderByJobId(projectId), after)
                .filter(start -> !start.isAfter(until))
                .min(Instant::compareTo);
    }

    @Override
    public boolean isUnderWay(String projectId) {
        boolean underWay = timer.isAnyDue(projectId, runs.findByProjectIdOrderByJobId(projectId));
        if (underWay) {
            dispatcher.wake(projectId);
        }
        return underWay;
    }

    @Override
    public void await(String projectId, Duration timeout) {
        Instant deadline = realTime.instant().plus(timeout);
        while (!runs.findByProjectIdOrderByJobId(projectId).isEmpty()) {
            dispatcher.check(projectId);
            CompletableFuture<?>[] active = dispatcher.activeOf(projectId).toArray(CompletableFuture[]::new);
            if (active.length == 0 || !await(active, Duration.between(realTime.instant(), deadline))) {
                return;
            }
        }
    }

    private static boolean await(CompletableFuture<?>[] active, Duration remaining) {
        try {
            CompletableFuture.allOf(active).get(Math.max(0, remaining.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
