package io.github.dliemulator.queue.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Engine versions of queues, equal for all queues. The versions are assumed. */
public record EngineVersions(
        @JsonProperty("support_spark_versions") List<String> spark,
        @JsonProperty("default_spark_version") String defaultSpark,
        @JsonProperty("support_hetu_engine_versions") List<String> hetuEngine,
        @JsonProperty("default_hetu_engine_version") String defaultHetuEngine,
        @JsonProperty("support_flink_sql_versions") List<String> flinkSql,
        @JsonProperty("default_flink_sql_version") String defaultFlinkSql,
        @JsonProperty("support_flink_jar_versions") List<String> flinkJar,
        @JsonProperty("default_flink_jar_version") String defaultFlinkJar,
        @JsonProperty("support_opensource_flink_versions") List<String> openSourceFlink) {

    private static final List<String> FLINK_VERSIONS = List.of("1.10", "1.12", "1.15");

    public static final EngineVersions SUPPORTED = new EngineVersions(
            List.of("2.4.5", "3.1.1", "3.3.1"),
            "3.3.1",
            List.of(),
            "",
            FLINK_VERSIONS,
            "1.12",
            FLINK_VERSIONS,
            "1.12",
            FLINK_VERSIONS);
}
