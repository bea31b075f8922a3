package io.github.dliemulator.queue.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.queue.PoolMember;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A queue as its pool's list shows it (dli_02_0330). */
@Schema(name = "PooledQueue")
record PooledQueueView(
        @JsonUnwrapped PoolMember queue,
        @JsonProperty("queue_scaling_policies") List<ScalingPolicy> queueScalingPolicies) {

    /**
     * A page of a pool's queues.
     *
     * @param count how many there are on all pages
     */
    @Schema(name = "PooledQueueList")
    record Page(long count, List<PooledQueueView> queues) implements DliResponse {}
}
