package io.github.dliemulator.job;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Stores new jobs, each with the rows of its result, or with its run on the engine. */
@Component
class JobStore {

    private final SqlJobRepository jobs;
    private final SqlJobResultRepository results;
    private final EngineRunRepository runs;

    JobStore(SqlJobRepository jobs, SqlJobResultRepository results, EngineRunRepository runs) {
        this.jobs = jobs;
        this.results = results;
        this.runs = runs;
    }

    /** Needs the transaction of the submission. */
    SqlJob save(SqlJob submitted, JobPlan plan) {
        SqlJob job = jobs.save(submitted);
        Duration engineTime = plan.engineTime();
        if (engineTime != null) {
            runs.save(new EngineRun(job.key(), engineTime));
        }
        if (!plan.result().columns().isEmpty()) {
            results.save(new SqlJobResult(job.key(), plan.result().rows()));
        }
        return job;
    }
}
