package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a job (dli_02_0296).
 *
 * @param progress part of the run that is over, from 0 to 1: of the tasks if the engine runs the job, otherwise of the scheduled time
 * @param subJobId ID of the latest Spark job; absent if there is none
 * @param subJobs Spark jobs of the statement; absent before the first one and after the end
 */
@Schema(name = "SqlJobProgress")
public record SqlJobProgress(
        @JsonProperty("job_id") String jobId,
        JobStatus status,
        double progress,
        @JsonProperty("sub_job_id") @Nullable Integer subJobId,
        @JsonProperty("sub_jobs") @Nullable List<SubJob> subJobs)
        implements DliResponse {

    /**
     * Spark job of a statement. Times are real ones, as text.
     *
     * @param submissionTime time at which Spark started it
     * @param completionTime time at which it ended
     * @param jobGroup ID of the job
     * @param tasks number of its tasks
     * @param completedTasks number of its tasks that have ended
     * @param completedStages number of its stages that have ended
     */
    @Schema(name = "SqlSubJob")
    public record SubJob(
            int id,
            String name,
            @JsonProperty("submission_time") String submissionTime,
            @JsonProperty("completion_time") @Nullable String completionTime,
            @JsonProperty("job_group") String jobGroup,
            String status,
            @JsonProperty("num_tasks") int tasks,
            @JsonProperty("num_completed_tasks") int completedTasks,
            @JsonProperty("num_completed_stages") int completedStages) {}
}
