package io.github.dliemulator.job;

import io.github.dliemulator.job.api.SqlJobProgress;
import io.github.dliemulator.job.api.SqlJobProgress.SubJob;
import io.github.dliemulator.spark.EngineAnswer;
import io.github.dliemulator.spark.SparkEngine;
import io.github.dliemulator.world.World;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** Progress of jobs: of the engine if it runs the job, otherwise of the scheduled time. */
@Component
class RunProgress {

    private final SparkEngine engine;
    private final RunDispatcher dispatcher;

    RunProgress(SparkEngine engine, RunDispatcher dispatcher) {
        this.engine = engine;
        this.dispatcher = dispatcher;
    }

    /** Starts the run of a job whose time has come, if nothing else has. */
    void wake(World world, SqlJob job) {
        if (job.schedule().isOpen(world.now())) {
            dispatcher.wake(world.projectId());
        }
    }

    SqlJobProgress of(World world, SqlJob job) {
        wake(world, job);
        RunKey key = new RunKey(world.projectId(), world.uid(), job.id());
        return job.schedule().isOpen(world.now())
                ? engine.progress(key.engineJob())
                        .map(progress -> onEngine(world, job, progress))
                        .orElseGet(() -> scheduled(world, job))
                : scheduled(world, job);
    }

    private static SqlJobProgress scheduled(World world, SqlJob job) {
        return new SqlJobProgress(job.id(), job.statusAt(world.now()), job.progressAt(world.now()), null, null);
    }

    private static SqlJobProgress onEngine(World world, SqlJob job, EngineAnswer.Progress progress) {
        List<EngineAnswer.SubJob> jobs = progress.subJobs() == null ? List.of() : progress.subJobs();
        List<SubJob> shown = jobs.stream().map(sub -> subJob(job, sub)).toList();
        return new SqlJobProgress(
                job.id(),
                job.statusAt(world.now()),
                Math.max(0, Math.min(1, progress.progress())),
                shown.isEmpty() ? null : shown.get(shown.size() - 1).id(),
                shown.isEmpty() ? null : shown);
    }

    private static SubJob subJob(SqlJob job, EngineAnswer.SubJob sub) {
        return new SubJob(
                sub.id(),
                sub.name(),
                date(sub.submissionTime()),
                sub.completionTime() == 0 ? null : date(sub.completionTime()),
                job.id(),
                sub.status(),
                sub.tasks(),
                sub.completedTasks(),
                sub.completedStages());
    }

    private static String date(long millis) {
        return Date.from(Instant.ofEpochMilli(millis)).toString();
    }
}
