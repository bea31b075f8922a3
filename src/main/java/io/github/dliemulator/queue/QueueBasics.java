package io.github.dliemulator.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What list and detail say of a queue in the same words.
 *
 * @param createTime milliseconds since 1970
 * @param cuSpec CUs it was created with
 */
record QueueBasics(
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
        @JsonUnwrapped Versions versions) {}
