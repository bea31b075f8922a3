package io.github.dliemulator.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What can be tagged (dli_02_0396). */
public enum ResourceType {
    @JsonProperty("dli_queue")
    DLI_QUEUE("queue", "peer"),
    @JsonProperty("dli_elastic_resource_pool")
    DLI_ELASTIC_RESOURCE_POOL("pool", "peer"),
    @JsonProperty("dli_enhanced_datasource")
    DLI_ENHANCED_DATASOURCE("peer"),
    @JsonProperty("dli_database")
    DLI_DATABASE,
    @JsonProperty("dli_package_resource")
    DLI_PACKAGE_RESOURCE,
    @JsonProperty("dli_flink_job")
    DLI_FLINK_JOB;

    /** The kinds of which can be written on it what shall happen to them. */
    final List<String> scriptableKinds;

    ResourceType(String... scriptableKinds) {
        this.scriptableKinds = List.of(scriptableKinds);
    }
}
