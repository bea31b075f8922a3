package io.github.dliemulator.queue.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Request to delete scaling plans (dli_02_0293). */
@Schema(name = "BatchDeleteQueuePlans")
record BatchDeletePlansRequest(
        @JsonProperty("plan_ids") @NotEmpty @Size(max = 1000)
        List<@NotNull Long> planIds) {}
