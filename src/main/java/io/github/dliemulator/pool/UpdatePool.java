package io.github.dliemulator.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request to update a pool (dli_02_0329). Absent fields stay as they are.
 *
 * @param minCu minimum number of CUs, at most the current number
 * @param description new description. An empty one removes it.
 */
record UpdatePool(
        @Size(max = 256) @Nullable String description,

        @JsonProperty("max_cu") @Nullable Integer maxCu,

        @JsonProperty("min_cu") @Nullable Integer minCu) {}
