package io.github.dliemulator.job;

import static io.github.dliemulator.web.error.DliError.RESTRICTED;

import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Limits the jobs of a project and the results that it keeps. All limits are assumed: no page states one. */
@Component
class JobRetention {

    /** Number of jobs that a project keeps, and those older ones that have not ended. */
    static final int MAX_JOBS = 10_000;

    /** Number of jobs whose rows a project keeps. */
    static final int MAX_RESULTS = 1000;

    /** Maximum number of jobs that have not ended. */
    static final int MAX_OPEN_JOBS = 2000;

    private final SqlJobRepository jobs;
    private final SqlJobResultRepository results;

    JobRetention(SqlJobRepository jobs, SqlJobResultRepository results) {
        this.jobs = jobs;
        this.results = results;
    }

    /**
     * The number of a new job. Deletes what is too old to be kept beside it. Needs the transaction that creates the job.
     *
     * @throws io.github.dliemulator.web.error.DliException DLI.0009 (too many jobs that have not ended)
     */
    long nextNumber(World world) {
        long number = jobs.findLastNumber(world.projectId()).orElse(0L) + 1;
        if (number > MAX_OPEN_JOBS) {
            requireCapacity(world);
        }
        if (number > MAX_RESULTS) {
            jobs.findByProjectIdAndNumber(world.projectId(), number - MAX_RESULTS)
                    .ifPresent(this::deleteResult);
        }
        if (number > MAX_JOBS) {
            jobs.findOldestEnded(world.projectId(), number - MAX_JOBS, world.now())
                    .ifPresent(this::delete);
        }
        return number;
    }

    private void requireCapacity(World world) {
        if (jobs.countByProjectIdAndScheduleLastChangeAtAfter(world.projectId(), world.now()) >= MAX_OPEN_JOBS) {
            throw RESTRICTED.exception("A project can have at most %d jobs that have not ended", MAX_OPEN_JOBS);
        }
    }

    private void deleteResult(SqlJob job) {
        results.findById(job.key()).ifPresent(results::delete);
    }

    private void delete(SqlJob job) {
        deleteResult(job);
        jobs.delete(job);
    }
}
