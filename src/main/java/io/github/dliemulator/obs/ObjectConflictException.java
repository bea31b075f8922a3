package io.github.dliemulator.obs;

/** Thrown when a key is both that of an object and of a folder. */
public class ObjectConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ObjectConflictException(ObjectPath path, String reason) {
        super("The object %s cannot be written: %s".formatted(path, reason));
    }
}
