package io.github.dliemulator.world;

/** What was asked of a world cannot be; the message says why, in words for the person who asked. */
public class WorldConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WorldConflictException(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
