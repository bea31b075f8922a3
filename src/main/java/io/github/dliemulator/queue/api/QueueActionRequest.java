package io.github.dliemulator.queue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.github.dliemulator.web.FieldRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Request to restart or scale a queue (dli_02_0249).
 *
 * @param action whether to restart, scale out or scale in
 * @param force whether running jobs are cancelled; only for a restart
 * @param cuCount number of CUs to add or remove, a multiple of 16; only for a scaling
 */
@Schema(name = "QueueAction")
public record QueueActionRequest(
        @NotNull Action action,
        @Nullable Boolean force,

        @JsonProperty("cu_count") @Nullable Integer cuCount) implements FieldRules {

    public enum Action {
        @JsonProperty("restart")
        RESTART,
        @JsonProperty("scale_out")
        SCALE_OUT,
        @JsonProperty("scale_in")
        SCALE_IN
    }

    @Override
    public void checkFields(Violations violations) {
        violations.require(
                action == null || action == Action.RESTART || (cuCount != null && cuCount > 0 && cuCount % 16 == 0),
                "cuCount",
                "must be a positive multiple of 16");
    }

    public boolean cancelsJobs() {
        return Boolean.TRUE.equals(force);
    }

    /** Change of the CUs; negative for scaling in. */
    public long cuDifference() {
        int difference = cuCount == null ? 0 : cuCount;
        return action == Action.SCALE_IN ? -difference : difference;
    }

    /** Response to an action. */
    @Schema(
            description = "Response to an action. A restart and a scaling have different fields.",
            oneOf = {RestartResponse.class, ScalingResponse.class})
    public sealed interface ActionResponse permits RestartResponse, ScalingResponse {}

    /**
     * Response to a restart.
     *
     * @param message message that says whether a job cancels the running ones
     * @param jobId ID of the job that cancels the running ones; only for a forced restart
     */
    @Schema(name = "RestartQueueResponse")
    public record RestartResponse(
            String message,
            @JsonProperty("job_id") @Nullable String jobId) implements ActionResponse, DliResponse {

        public static RestartResponse started() {
            return new RestartResponse("Restart success", null);
        }

        public static RestartResponse startedByJob(String jobId) {
            return new RestartResponse(
                    "Submit restart job success, it need some time to cancel jobs, please wait for a while and check job status",
                    jobId);
        }
    }

    /** Response to a scaling. Unlike other responses, it has no message. */
    @Schema(name = "ScaleQueueResponse")
    public record ScalingResponse(
            @JsonProperty("queue_name") String queueName, boolean result) implements ActionResponse {}
}
