package io.github.dliemulator.job.engine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Question of the engine whether a job may connect to an address.
 *
 * @param job ID of the job as the emulator gave it to the engine
 * @param recheck whether the connection is open already
 */
record DialRequest(
        @NotNull String project,
        @NotNull String job,
        @NotNull String queue,
        @NotNull String host,
        @Min(1) @Max(65_535) int port,
        boolean recheck) {

    /** The ID of the job, without the part that the emulator added to it for the engine. */
    String jobId() {
        int dot = job.indexOf('.');
        return dot < 0 ? job : job.substring(0, dot);
    }
}
