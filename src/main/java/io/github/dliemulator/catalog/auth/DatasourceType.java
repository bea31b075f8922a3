package io.github.dliemulator.catalog.auth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Type of an authentication (dli_02_0367). */
enum DatasourceType {
    @JsonProperty("CSS")
    CSS,
    @JsonProperty("KRB")
    KRB,
    @JsonProperty("passwd")
    PASSWD,
    @JsonProperty("Kafka_SSL")
    KAFKA_SSL
}
