package io.github.dliemulator.tag;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Type of a taggable resource (dli_02_0396). */
public enum ResourceType {
    @JsonProperty("dli_queue")
    DLI_QUEUE,
    @JsonProperty("dli_elastic_resource_pool")
    DLI_ELASTIC_RESOURCE_POOL,
    @JsonProperty("dli_enhanced_datasource")
    DLI_ENHANCED_DATASOURCE,
    @JsonProperty("dli_database")
    DLI_DATABASE,
    @JsonProperty("dli_package_resource")
    DLI_PACKAGE_RESOURCE,
    @JsonProperty("dli_flink_job")
    DLI_FLINK_JOB
}
