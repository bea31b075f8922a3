package io.github.dliemulator.queue.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;

/** Request to move a queue into a pool (dli_02_0331). */
record AssociateQueue(@JsonProperty("queue_name") @NotNull String queueName) {}
