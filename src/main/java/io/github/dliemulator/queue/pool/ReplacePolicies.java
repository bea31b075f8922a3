package io.github.dliemulator.queue.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** New scaling policies of a queue: one for the whole day, and at most one for each hour. */
record ReplacePolicies(
        @JsonProperty("queue_scaling_policies") @NotNull @Size(min = 1, max = 25)
        List<@NotNull @Valid ScalingPolicy> queueScalingPolicies) {}
