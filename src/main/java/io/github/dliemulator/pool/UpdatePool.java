package io.github.dliemulator.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about a pool (dli_02_0329); what is not given stays as it is.
 *
 * @param minCu CUs that it has at the least, no more than it has now
 * @param description taken away when empty
 */
record UpdatePool(
        @Size(max = 256) @Nullable String description,

        @JsonProperty("max_cu") @Nullable Integer maxCu,

        @JsonProperty("min_cu") @Nullable Integer minCu) {}
