package io.github.dliemulator.queue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of jobs a queue runs. */
enum QueueType {
    @JsonProperty("sql")
    SQL,
    /** Spark and Flink jobs. */
    @JsonProperty("general")
    GENERAL
}
