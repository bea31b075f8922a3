package io.github.dliemulator.web;

/** Response without data. */
public record MessageResponse(String message) implements DliResponse {

    public static MessageResponse empty() {
        return new MessageResponse("");
    }
}
