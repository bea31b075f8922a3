package io.github.dliemulator.web;

/** An answer that says no more than that it is done. */
public record MessageResponse(String message) implements DliResponse {

    public static MessageResponse empty() {
        return new MessageResponse("");
    }
}
