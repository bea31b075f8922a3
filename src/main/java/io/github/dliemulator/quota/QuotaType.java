package io.github.dliemulator.quota;

import com.fasterxml.jackson.annotation.JsonValue;

/** Type of a quota, with the maximum of the service (dli_02_0503). */
public enum QuotaType {
    // spotless:off
    CU                    (100_000, "CUs"),
    QUEUE                 (  1_000, "queues"),
    DATABASE              (    500, "databases"),
    TABLE                 ( 10_000, "tables"),
    TEMPLATE              ( 10_000, "templates"),
    SL_PKG_RESOURCE       (  2_000, "package resources"),
    SL_SESSION            (  1_000, "sessions"),
    JOB_CU                (    400, "job CUs"),
    ELASTIC_RESOURCE_POOL (  1_024, "elastic resource pools");
    // spotless:on

    final long serviceLimit;
    private final String plural;

    QuotaType(long serviceLimit, String plural) {
        this.serviceLimit = serviceLimit;
        this.plural = plural;
    }

    /** The name in JSON. In a sentence, {@link #toString} gives the plural. */
    @JsonValue
    String type() {
        return name();
    }

    @Override
    public String toString() {
        return plural;
    }
}
