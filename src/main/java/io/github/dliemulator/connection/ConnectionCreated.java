package io.github.dliemulator.connection;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.Answer;

record ConnectionCreated(
        String message, @JsonProperty("connection_id") String connectionId) implements Answer {}
