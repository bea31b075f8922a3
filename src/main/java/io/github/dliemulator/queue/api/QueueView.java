package io.github.dliemulator.queue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a queue that list and detail have in common.
 *
 * @param resourceType type of the computing resources: always {@code container}
 * @param cuSpec number of CUs at its creation
 */
public record QueueView(
        @JsonProperty("queue_id") long queueId,
        String description,
        String owner,
        @JsonProperty("create_time") long createTime,
        @JsonProperty("resource_id") String resourceId,
        @JsonProperty("resource_mode") int resourceMode,
        @JsonProperty("resource_type") String resourceType,
        @JsonProperty("enterprise_project_id") String enterpriseProjectId,
        @JsonProperty("cu_spec") int cuSpec,
        @JsonProperty("cu_scale_out_limit") int cuScaleOutLimit,
        @JsonProperty("cu_scale_in_limit") int cuScaleInLimit,
        @JsonProperty("elastic_resource_pool_name") String elasticResourcePoolName,
        @JsonUnwrapped EngineVersions versions) {

    public static final int CHARGING_MODE_CU_HOURS = 1;
    public static final String RESOURCE_TYPE_CONTAINER = "container";

    // the networks of dli_02_0196
    public static final String DEFAULT_VPC_CIDR = "10.0.0.0/8";
    public static final String DEFAULT_SUBNET_CIDR = "10.0.0.0/24";
    public static final String DEFAULT_MANAGEMENT_SUBNET_CIDR = "10.23.128.0/24";

    /**
     * Queue (dli_02_0016). Its own fields are in camel case, as on the page and in all SDKs.
     *
     * @param cuCount current number of CUs
     */
    @Schema(name = "QueueDetail")
    public record Detail(
            String queueName,
            QueueType queueType,
            int cuCount,
            int chargingMode,
            @JsonUnwrapped QueueView queue) implements DliResponse {}

    /**
     * Queue in the list. Unlike the detail, all fields are in snake case.
     *
     * @param cuCount current number of CUs
     * @param labels labels separated by commas, though requests have an array
     * @param queueType type of the jobs
     * @param engine SQL engine
     * @param platform architecture of the processors
     * @param feature feature; absent if the request had none, since Terraform replaces a queue with an unexpected one
     * @param queueResourceType type of the computing resources for the Go SDKs; the Java SDK reads {@code resource_type}
     */
    @Schema(name = "QueueItem")
    public record Item(
            @JsonProperty("queue_name") String queueName,
            @JsonProperty("queue_type") QueueType queueType,
            CreateQueue.Engine engine,
            @JsonProperty("used_cu") double usedCu,
            @JsonProperty("cu_count") int cuCount,
            @JsonProperty("charging_mode") int chargingMode,
            @JsonProperty("cidr_in_vpc") String cidrInVpc,
            @JsonProperty("cidr_in_mgntsubnet") String cidrInMgntsubnet,
            @JsonProperty("cidr_in_subnet") String cidrInSubnet,
            CreateQueue.Platform platform,
            @JsonProperty("is_restarting") boolean restarting,
            String labels,
            CreateQueue.@Nullable Feature feature,
            @JsonProperty("queue_resource_type") String queueResourceType,
            @JsonUnwrapped QueueView queue) {}

    /** A page of queues (dli_02_0196). */
    @Schema(name = "QueueList")
    public record Page(List<Item> queues) implements DliResponse {}

    /**
     * Response to the creation of a queue.
     *
     * @param queueName name in lower case
     */
    @Schema(name = "CreateQueueResponse")
    public record Created(@JsonProperty("queue_name") String queueName) implements DliResponse {}
}
