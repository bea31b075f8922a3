package io.github.dliemulator.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** What every successful answer begins with. */
@JsonPropertyOrder({"is_success", "message"})
public interface DliResponse {

    /** Always true: a refusal has another shape. A boolean, though some pages print it as text. */
    @JsonProperty("is_success")
    default boolean isSuccess() {
        return true;
    }

    /** A remark of the service, mostly empty. */
    @JsonProperty("message")
    default String message() {
        return "";
    }
}
