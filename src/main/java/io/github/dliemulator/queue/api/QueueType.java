package io.github.dliemulator.queue.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of jobs a queue runs. */
public enum QueueType {
    @JsonProperty("sql")
    SQL,
    /** Spark and Flink jobs. */
    @JsonProperty("general")
    GENERAL
}
