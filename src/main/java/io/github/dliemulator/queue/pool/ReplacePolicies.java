package io.github.dliemulator.queue.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All scaling policies that a queue shall have: one for the whole day, and at the most one for each of its hours. */
record ReplacePolicies(
        @JsonProperty("queue_scaling_policies") @NotNull @Size(min = 1, max = 25)
        List<@NotNull @Valid ScalingPolicy> queueScalingPolicies) {}
