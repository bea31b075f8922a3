package io.github.dliemulator.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Type of a table (dli_02_0105). Requests of that page use other words than its response. */
public enum TableType {
    /** DLI table: dropping it deletes its data as well. */
    @JsonProperty("MANAGED")
    MANAGED,
    /** Table on OBS or on a datasource: dropping it keeps the data. */
    @JsonProperty("EXTERNAL")
    EXTERNAL,
    @JsonProperty("VIEW")
    VIEW
}
