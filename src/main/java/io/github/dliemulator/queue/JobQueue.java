package io.github.dliemulator.queue;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Queue as jobs see it.
 *
 * @param preset whether it is the queue {@code default}, whose computing resources always run
 * @param runsJobsFrom virtual time from which it runs jobs, not before now; null while it is held before
 * @param maxConcurrentJobs number of jobs that it runs at the same time
 */
public record JobQueue(
        String name, boolean preset, @Nullable Instant runsJobsFrom, int maxConcurrentJobs) {

    private static final String MAX_CONCURRENT_JOBS = "job.maxConcurrent";
    /** Assumed: no page gives the default of {@value #MAX_CONCURRENT_JOBS}. */
    private static final int DEFAULT_CONCURRENT_JOBS = 20;

    static JobQueue of(
            String name, boolean preset, @Nullable Instant runsJobsFrom, Map<String, String> queueProperties) {
        String concurrency = queueProperties.get(MAX_CONCURRENT_JOBS);
        return new JobQueue(
                name,
                preset,
                runsJobsFrom,
                concurrency == null ? DEFAULT_CONCURRENT_JOBS : Integer.parseInt(concurrency));
    }
}
