package io.github.dliemulator.job;

import static io.github.dliemulator.job.api.JobStatus.LAUNCHING;
import static io.github.dliemulator.job.api.JobStatus.RUNNING;

import io.github.dliemulator.job.api.JobStatus;
import io.github.dliemulator.spark.SparkEngine;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldDeleted;
import io.github.dliemulator.world.Worlds;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Starts the runs of jobs on the engine when the clock of their project reaches their time, each at most once, and cancels those
 * whose job has ended. A run that no emulator executes any more has failed.
 */
@Component
class RunDispatcher {

    private final EngineRunRepository runs;
    private final SqlJobRepository jobs;
    private final RunExecution execution;
    private final RunOwners owners;
    private final RunTimer timer;
    private final SparkEngine engine;
    private final Worlds worlds;
    private final Map<RunKey, CompletableFuture<Void>> active = new ConcurrentHashMap<>();

    RunDispatcher(
            EngineRunRepository runs,
            SqlJobRepository jobs,
            RunExecution execution,
            RunOwners owners,
            RunTimer timer,
            SparkEngine engine,
            Worlds worlds) {
        this.runs = runs;
        this.jobs = jobs;
        this.execution = execution;
        this.owners = owners;
        this.timer = timer;
        this.engine = engine;
        this.worlds = worlds;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onScheduled(JobsScheduled event) {
        wake(event.projectId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onClockSet(io.github.dliemulator.world.ClockSet event) {
        wake(event.projectId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onDeleted(WorldDeleted event) {
        wake(event.projectId());
    }

    /** Looks for the runs that an earlier process has left. */
    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        runs.selectProjectIds().forEach(projectId -> timer.threads().execute(() -> check(projectId)));
    }

    /** Starts what is due in a project, on another thread, because the caller can be in a transaction. */
    void wake(String projectId) {
        if (!active.isEmpty() || engine.wasAvailable()) {
            timer.threads().execute(() -> check(projectId));
        }
    }

    /** The runs of a project that this emulator executes now. */
    Stream<CompletableFuture<Void>> activeOf(String projectId) {
        return active.entrySet().stream()
                .filter(entry -> entry.getKey().projectId().equals(projectId))
                .map(Map.Entry::getValue);
    }

    /** Starts what is due in a project, and cancels what has ended. */
    void check(String projectId) {
        World world = worlds.find(projectId).orElse(null);
        List<EngineRun> open = world == null ? List.of() : runs.findByProjectIdOrderByJobId(projectId);
        active.keySet().stream()
                .filter(key -> key.projectId().equals(projectId))
                .filter(key -> world == null
                        || open.stream().noneMatch(run -> RunKey.of(world, run).equals(key)))
                .forEach(key -> engine.cancel(key.engineJob()));
        if (world != null) {
            open.forEach(run -> jobs.findById(run.key()).ifPresent(job -> check(world, run, job)));
            timer.scheduleNext(world, open, this::check);
        }
    }

    private void check(World world, EngineRun run, SqlJob job) {
        RunKey key = RunKey.of(world, run);
        JobStatus status = job.statusAt(world.now());
        boolean mine = active.containsKey(key);
        if (!status.isTransitional() && mine) {
            engine.cancel(key.engineJob());
        } else if (!mine && run.owner() == null && status == RUNNING) {
            start(key);
        } else if (!mine && status != LAUNCHING && isLost(run)) {
            execution.abandon(key);
        }
    }

    /** Whether no emulator executes the run, or will. The copy of a run in a fork has the owner of the original. */
    private boolean isLost(EngineRun run) {
        String owner = run.owner();
        return owner == null || owner.equals(owners.self()) || !owners.isAlive(owner);
    }

    private void start(RunKey key) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (active.putIfAbsent(key, done) != null) {
            return;
        }
        timer.threads().startTicking(this::tick);
        timer.threads().execute(() -> {
            try {
                execution.run(key);
            } finally {
                active.remove(key);
                done.complete(null);
            }
            check(key.projectId());
        });
    }

    private void tick() {
        owners.renew();
        active.keySet().stream().map(RunKey::projectId).distinct().forEach(this::check);
        engine.stopIfIdle();
    }
}
