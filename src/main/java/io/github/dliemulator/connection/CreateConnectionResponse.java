package io.github.dliemulator.connection;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.web.DliResponse;

/** Response to the creation of a connection. */
record CreateConnectionResponse(
        String message, @JsonProperty("connection_id") String connectionId) implements DliResponse {}
