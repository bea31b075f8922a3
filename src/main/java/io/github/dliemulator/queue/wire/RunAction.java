package io.github.dliemulator.queue.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What shall be done to a queue (dli_02_0249).
 *
 * @param force of a restart only: whether the jobs on the queue are cancelled
 * @param cuCount of a scaling only: how many CUs more or fewer, as Terraform sends it
 */
@Schema(name = "QueueAction")
public record RunAction(
        @NotNull Action action,
        @Nullable Boolean force,

        @JsonProperty("cu_count") @Nullable Integer cuCount) {

    public enum Action {
        @JsonProperty("restart")
        RESTART,
        @JsonProperty("scale_out")
        SCALE_OUT,
        @JsonProperty("scale_in")
        SCALE_IN
    }

    @AssertTrue(message = "must be a positive multiple of 16")
    public boolean isCuCount() {
        return action == null || action == Action.RESTART || (cuCount != null && cuCount > 0 && cuCount % 16 == 0);
    }

    public boolean cancelsJobs() {
        return Boolean.TRUE.equals(force);
    }

    /** How many CUs more; less than none when they become fewer. */
    public long difference() {
        int difference = cuCount == null ? 0 : cuCount;
        return action == Action.SCALE_IN ? -difference : difference;
    }

    /** What comes of it: a restart and a scaling have no field in common. */
    @Schema(oneOf = {Restarting.class, Scaling.class})
    public sealed interface Outcome permits Restarting, Scaling {}

    /** @param jobId of the job that cancels others, when the restart was forced */
    @Schema(name = "QueueRestarting")
    public record Restarting(
            String message,
            @JsonProperty("job_id") @Nullable String jobId) implements Outcome, Answer {

        public static Restarting plainly() {
            return new Restarting("Restart success", null);
        }

        public static Restarting byJob(String jobId) {
            return new Restarting(
                    "Submit restart job success, it need some time to cancel jobs, please wait for a while and check job status",
                    jobId);
        }
    }

    @Schema(name = "QueueScaling")
    public record Scaling(@JsonProperty("queue_name") String queueName, boolean result) implements Outcome {}
}
