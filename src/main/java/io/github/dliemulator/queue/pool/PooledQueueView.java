package io.github.dliemulator.queue.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.queue.PoolMember;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Queue of a pool (dli_02_0330). */
@Schema(name = "PooledQueue")
record PooledQueueView(
        @JsonUnwrapped PoolMember queue,
        @JsonProperty("queue_scaling_policies") List<ScalingPolicy> queueScalingPolicies) {

    /**
     * Page of the queues of a pool.
     *
     * @param count number of items on all pages
     */
    @Schema(name = "PooledQueueList")
    record Page(long count, List<PooledQueueView> queues) implements DliResponse {}
}
