package io.github.dliemulator.job;

import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldClock;
import io.github.dliemulator.world.WorldClocks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Wakes up when a clock that runs reaches the time of the next run of its project. */
@Component
class RunTimer {

    private static final Duration MAX_DELAY = Duration.ofHours(1);

    private final SqlJobRepository jobs;
    private final WorldClocks clocks;
    private final RunThreads threads;
    private final InstantSource realTime;
    private final Map<String, Instant> wakeUps = new ConcurrentHashMap<>();

    RunTimer(SqlJobRepository jobs, WorldClocks clocks, RunThreads threads, InstantSource realTime) {
        this.jobs = jobs;
        this.clocks = clocks;
        this.threads = threads;
        this.realTime = realTime;
    }

    RunThreads threads() {
        return threads;
    }

    /** The virtual times after an instant at which these runs start, as far as they are known. */
    Stream<Instant> starts(List<EngineRun> runs, Instant after) {
        return runs.stream()
                .filter(run -> run.owner() == null)
                .flatMap(run -> jobs.findById(run.key()).stream())
                .map(job -> job.schedule().runsFrom())
                .filter(Objects::nonNull)
                .filter(from -> from.isAfter(after));
    }

    /** Whether one of these runs of a project has begun, or should have. */
    boolean isAnyDue(String projectId, List<EngineRun> runs) {
        Instant now = clocks.findOrDefault(projectId).virtualTime();
        return runs.stream()
                .flatMap(run -> jobs.findById(run.key()).stream())
                .anyMatch(job -> job.schedule().isOpen(now));
    }

    /** Calls back when the next of these runs starts, unless the clock stands. */
    void scheduleNext(World world, List<EngineRun> open, Consumer<String> callback) {
        String projectId = world.projectId();
        Optional<Instant> next = starts(open, world.now()).min(Instant::compareTo);
        int factor = clocks.find(projectId).map(WorldClock::factor).orElse(0);
        if (next.isEmpty() || factor == 0) {
            return;
        }
        Duration exact =
                Duration.between(world.now(), next.get()).dividedBy(factor).plusMillis(1);
        Duration delay = exact.compareTo(MAX_DELAY) < 0 ? exact : MAX_DELAY;
        Instant now = realTime.instant();
        Instant wakeUp = now.plus(delay);
        Instant known = wakeUps.get(projectId);
        if (known == null || known.isBefore(now) || known.isAfter(wakeUp)) {
            wakeUps.put(projectId, wakeUp);
            threads.schedule(
                    () -> {
                        wakeUps.remove(projectId, wakeUp);
                        callback.accept(projectId);
                    },
                    delay);
        }
    }
}
