package io.github.dliemulator.job.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a job runs before its submission is answered, or after. */
public enum JobMode {
    @JsonProperty("sync")
    SYNC,
    @JsonProperty("async")
    ASYNC;

    public static JobMode of(boolean sync) {
        return sync ? SYNC : ASYNC;
    }
}
