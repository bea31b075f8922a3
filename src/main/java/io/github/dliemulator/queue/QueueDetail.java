package io.github.dliemulator.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.web.Answer;

/**
 * One queue (dli_02_0016). Four of its fields are in camel case, as on the page and in every SDK.
 *
 * @param createTime milliseconds since 1970
 * @param cuCount CUs it has now
 * @param cuSpec CUs it was created with
 */
record QueueDetail(
        @JsonProperty("queue_id") long queueId,
        @JsonProperty("queueName") String queueName,
        String description,
        String owner,
        @JsonProperty("create_time") long createTime,
        @JsonProperty("queueType") QueueType queueType,
        @JsonProperty("cuCount") int cuCount,
        @JsonProperty("chargingMode") int chargingMode,
        @JsonProperty("resource_id") String resourceId,
        @JsonProperty("resource_mode") int resourceMode,
        @JsonProperty("enterprise_project_id") String enterpriseProjectId,
        @JsonProperty("resource_type") String resourceType,
        @JsonProperty("cu_spec") int cuSpec,
        @JsonProperty("cu_scale_out_limit") int cuScaleOutLimit,
        @JsonProperty("cu_scale_in_limit") int cuScaleInLimit,
        @JsonProperty("elastic_resource_pool_name") String elasticResourcePoolName,
        @JsonUnwrapped Versions versions)
        implements Answer {}
