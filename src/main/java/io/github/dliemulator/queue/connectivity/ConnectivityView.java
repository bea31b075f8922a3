package io.github.dliemulator.queue.connectivity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Result of a connectivity test (dli_02_0285).
 *
 * @param message result as text, with the ID of the test
 */
@Schema(name = "Connectivity")
record ConnectivityView(String message, Result connectivity) implements DliResponse {

    enum Result {
        REACHABLE,
        /** No page names it: assumed. */
        UNREACHABLE
    }

    /**
     * Response to the start of a connectivity test.
     *
     * @param message message with the address
     * @param taskId ID of the connectivity test (dli_02_0284)
     */
    @Schema(name = "CreateConnectivityTaskResponse")
    record Started(String message, @JsonProperty("task_id") long taskId) implements DliResponse {}
}
