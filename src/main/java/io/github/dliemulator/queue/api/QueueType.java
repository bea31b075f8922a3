package io.github.dliemulator.queue.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Type of the jobs that a queue runs. */
public enum QueueType {
    @JsonProperty("sql")
    SQL,
    /** Spark and Flink jobs. */
    @JsonProperty("general")
    GENERAL
}
