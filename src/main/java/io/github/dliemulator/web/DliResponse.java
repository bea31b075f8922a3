package io.github.dliemulator.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** First fields of every successful response. */
@JsonPropertyOrder({"is_success", "message"})
public interface DliResponse {

    /** Always true, because error responses have another format. A boolean, although some pages show a string. */
    @JsonProperty("is_success")
    default boolean isSuccess() {
        return true;
    }

    /** Message of the service, usually empty. */
    @JsonProperty("message")
    default String message() {
        return "";
    }
}
