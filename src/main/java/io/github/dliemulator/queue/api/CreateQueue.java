package io.github.dliemulator.queue.api;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.tag.Tag;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.web.error.DliException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Request to create a queue (dli_02_0194).
 *
 * @param resourceMode 0 for shared, 1 for dedicated CUs. A queue in a pool is always dedicated.
 * @param elasticResourcePoolName name of the pool. Empty for a queue outside a pool.
 */
public record CreateQueue(
        @JsonProperty("queue_name") @NotNull @Pattern(regexp = ResourceNames.PATTERN, message = ResourceNames.MESSAGE)
        String queueName,

        @JsonProperty("queue_type") @Nullable QueueType queueType,
        @Size(max = 10_000) @Nullable String description,
        @JsonProperty("cu_count") @NotNull Integer cuCount,

        @JsonProperty("resource_mode") @Min(0) @Max(1) @Nullable
        Integer resourceMode,

        @JsonProperty("elastic_resource_pool_name") @Nullable
        String elasticResourcePoolName,

        @JsonProperty("enterprise_project_id") @Size(max = 255) @Nullable
        String enterpriseProjectId,

        @Nullable Platform platform,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = 1) @Nullable
        List<@NotNull @Pattern(regexp = "multi_az=2", message = "may only hold multi_az=2") String> labels,

        @Size(max = 20) @Nullable List<@NotNull @Valid Tag> tags,
        @Nullable Feature feature,

        @JsonProperty("charging_mode")
        @Min(value = 1, message = "must be 1: a queue is paid by CU hours")
        @Max(value = 1, message = "must be 1: a queue is paid by CU hours")
        @Nullable
        Integer chargingMode,

        @Nullable Engine engine,
        @Valid @Nullable Properties properties) {

    /** Name of the preset queue, which is shared and cannot be deleted. */
    public static final String DEFAULT_NAME = "default";

    public enum Platform {
        @JsonProperty("x86_64")
        X86_64,
        @JsonProperty("aarch64")
        AARCH64
    }

    public enum Engine {
        @JsonProperty("spark")
        SPARK,
        @JsonProperty("hetuEngine")
        HETU_ENGINE
    }

    public enum Feature {
        @JsonProperty("basic")
        BASIC,
        @JsonProperty("ai")
        AI
    }

    /**
     * Settings of the engine.
     *
     * @param nativeEnabled whether the native engine of Spark is used, as a string
     */
    @Schema(name = "CreateQueueProperties")
    public record Properties(
            @JsonProperty("computeEngine.spark.nativeEnabled")
            @Pattern(regexp = "true|false", message = "must be true or false")
            @Nullable
            String nativeEnabled) {}

    /** The preset queue of every project. Its size is assumed. */
    public static CreateQueue defaultQueue() {
        return new CreateQueue(
                DEFAULT_NAME, null, null, 16, null, null, null, null, null, null, null, null, null, null);
    }

    public @Nullable Map<String, String> engineProperties() {
        return properties == null || properties.nativeEnabled() == null
                ? null
                : Map.of("computeEngine.spark.nativeEnabled", properties.nativeEnabled());
    }

    public String name() {
        return ResourceNames.normalize(queueName);
    }

    public boolean hasPool() {
        return poolName() != null;
    }

    public @Nullable String poolName() {
        return StringUtils.hasLength(elasticResourcePoolName) ? ResourceNames.normalize(elasticResourcePoolName) : null;
    }

    public List<Tag> tagsOrEmpty() {
        return tags == null ? List.of() : tags;
    }

    /** @throws DliException if fields contradict each other */
    public void requireConsistentFields() {
        boolean isForSql = queueType == null || queueType == QueueType.SQL;
        if (hasPool() && labels != null && !labels.isEmpty()) {
            throw INVALID_PARAMETER.exception("labels must be empty for a queue in an elastic resource pool");
        }
        if (engine != null && !isForSql) {
            throw INVALID_PARAMETER.exception("engine must not be given unless queue_type is sql");
        }
        if (engineProperties() != null && !isForSql) {
            throw INVALID_PARAMETER.exception("properties must not be given unless queue_type is sql");
        }
        if (feature == Feature.AI && !(isForSql && platform != Platform.AARCH64 && requestsDedicatedMode())) {
            throw INVALID_PARAMETER.exception(
                    "feature must not be ai unless the queue is a dedicated sql queue on x86_64");
        }
    }

    /** Whether the queue is dedicated. Queues in a pool always are. */
    public boolean requestsDedicatedMode() {
        return hasPool() || Objects.equals(resourceMode, 1);
    }
}
