package io.github.dliemulator.obs;

/** Thrown when an object, or all objects of its project together, would be larger than allowed. */
public class ObjectTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ObjectTooLargeException(String message) {
        super(message);
    }
}
