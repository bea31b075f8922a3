package io.github.dliemulator.web;

/** An answer that says no more than that it is done. */
public record Done(String message) implements Answer {

    public static Done silently() {
        return new Done("");
    }
}
