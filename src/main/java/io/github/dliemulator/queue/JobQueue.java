package io.github.dliemulator.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Queue as jobs see it.
 *
 * @param preset whether it is the queue {@code default}, whose computing resources always run
 * @param runsJobsFrom virtual time from which it runs jobs, not before now; null while it is held before
 * @param maxConcurrentJobs number of jobs that it runs at the same time
 */
public record JobQueue(
        String name, boolean preset, @Nullable Instant runsJobsFrom, int maxConcurrentJobs) {}
