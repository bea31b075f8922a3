package io.github.dliemulator.engine.statement;

import io.github.dliemulator.engine.statement.StatementAnswer.SubJob;
import java.util.List;

/**
 * Of a running statement.
 *
 * @param progress completed tasks of the known ones, 0 to 1
 * @param subJobs Spark's jobs so far
 */
public record Progress(double progress, List<SubJob> subJobs) {

    static Progress of(SparkJobs jobs) {
        List<SubJob> subJobs = jobs.subJobs();
        int tasks = subJobs.stream().mapToInt(SubJob::tasks).sum();
        int completed = subJobs.stream().mapToInt(SubJob::completedTasks).sum();
        return new Progress(tasks == 0 ? 0 : Math.min(1.0, (double) completed / tasks), subJobs);
    }
}
