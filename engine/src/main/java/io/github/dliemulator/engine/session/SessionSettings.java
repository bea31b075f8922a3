package io.github.dliemulator.engine.session;

import java.util.HashMap;
import java.util.Map;

/** Settings that each session starts with. */
class SessionSettings {

    /** Behaviour in which Spark 4 differs from the version of the service, 3.3.1. */
    private static final Map<String, Object> AS_IN_3_3 = Map.ofEntries(
            Map.entry("spark.sql.ansi.enabled", "false"),
            Map.entry("spark.sql.legacy.timeParserPolicy", "EXCEPTION"),
            Map.entry("spark.sql.orc.compression.codec", "snappy"),
            Map.entry("spark.sql.legacy.viewSchemaBindingMode", "false"),
            Map.entry("spark.sql.legacy.disableMapKeyNormalization", "true"),
            Map.entry("spark.sql.legacy.negativeIndexInArrayInsert", "true"),
            Map.entry("spark.sql.legacy.percentileDiscCalculation", "true"),
            Map.entry("spark.sql.legacy.javaCharsets", "true"),
            Map.entry("spark.sql.legacy.codingErrorAction", "true"),
            Map.entry("spark.sql.legacy.ctePrecedencePolicy", "EXCEPTION"),
            Map.entry("spark.sql.legacy.bangEqualsNot", "true"),
            Map.entry("spark.sql.legacy.postgres.datetimeMapping.enabled", "true"),
            Map.entry("spark.sql.legacy.mysql.timestampNTZMapping.enabled", "true"),
            Map.entry("spark.sql.legacy.mysql.bitArrayMapping.enabled", "true"),
            Map.entry("spark.sql.legacy.oracle.timestampMapping.enabled", "true"),
            Map.entry("spark.sql.legacy.mssqlserver.datetimeoffsetMapping.enabled", "true"),
            Map.entry("spark.sql.legacy.mssqlserver.numericMapping.enabled", "true"),
            Map.entry("spark.sql.legacy.db2.numericMapping.enabled", "true"),
            Map.entry("spark.sql.legacy.db2.booleanMapping.enabled", "true"),
            Map.entry("spark.sql.scripting.enabled", "false"));

    private SessionSettings() {}

    static Map<String, Object> of(String session) {
        Map<String, Object> settings = new HashMap<>(AS_IN_3_3);
        settings.put(LocalProperties.SESSION, session);
        settings.put("spark.sql.warehouse.dir", "dli://warehouse/");
        // 200 tasks of a shuffle are seconds on a machine of two cores
        settings.put("spark.sql.shuffle.partitions", "4");
        // ${env:NAME} would read the environment of the engine
        settings.put("spark.sql.variable.substitute", "false");
        settings.put("spark.sql.datetime.java8API.enabled", "true");
        return settings;
    }
}
