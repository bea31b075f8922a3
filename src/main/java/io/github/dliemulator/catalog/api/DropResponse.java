package io.github.dliemulator.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Response to the deletion of a database or table (dli_02_0030, dli_02_0035).
 *
 * @param jobId ID of the job; absent for a synchronous deletion
 * @param jobType type of the job, {@code DDL}; absent for a synchronous deletion
 * @param jobMode {@code sync} or {@code async}
 */
@Schema(name = "DropResponse")
record DropResponse(
        @JsonProperty("job_id") @Nullable String jobId,
        @JsonProperty("job_type") @Nullable String jobType,
        @JsonProperty("job_mode") String jobMode)
        implements DliResponse {

    static DropResponse sync() {
        return new DropResponse(null, null, "sync");
    }

    static DropResponse async(String jobId) {
        return new DropResponse(jobId, "DDL", "async");
    }
}
