package io.github.dliemulator.queue.connectivity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a connectivity test found (dli_02_0285).
 *
 * @param message the same in words, with the number of the test
 */
@Schema(name = "Connectivity")
record ConnectivityView(String message, Result connectivity) implements DliResponse {

    enum Result {
        REACHABLE,
        /** No page names it: assumed. */
        UNREACHABLE
    }

    /**
     * A test that was begun.
     *
     * @param message names the address
     * @param taskId by which the result is asked for (dli_02_0284)
     */
    @Schema(name = "CreateConnectivityTaskResponse")
    record Started(String message, @JsonProperty("task_id") long taskId) implements DliResponse {}
}
