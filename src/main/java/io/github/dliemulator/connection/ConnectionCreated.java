package io.github.dliemulator.connection;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.Answer;

/** A connection that was created. */
record ConnectionCreated(
        String message, @JsonProperty("connection_id") String connectionId) implements Answer {}
