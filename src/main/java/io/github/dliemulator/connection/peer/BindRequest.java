package io.github.dliemulator.connection.peer;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.ResourceNames;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queues and pools to bind or unbind. A single name is accepted without brackets, as in dli_02_0311.
 *
 * @param queues names of dedicated queues
 * @param elasticResourcePools names of pools
 */
public record BindRequest(
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = MAX_TARGETS) @Nullable
        List<@NotNull String> queues,

        @JsonProperty("elastic_resource_pools")
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Size(max = MAX_TARGETS)
        @Nullable
        List<@NotNull String> elasticResourcePools) {

    public static final int MAX_TARGETS = 1000;

    public boolean hasNames() {
        return !queueNames().isEmpty() || !poolNames().isEmpty();
    }

    /** Names of the queues in lower case, each once. */
    List<String> queueNames() {
        return normalize(queues);
    }

    /** Names of the pools in lower case, each once. */
    List<String> poolNames() {
        return normalize(elasticResourcePools);
    }

    private static List<String> normalize(@Nullable List<String> names) {
        return names == null ? List.of() : ResourceNames.normalizeAll(names);
    }
}
