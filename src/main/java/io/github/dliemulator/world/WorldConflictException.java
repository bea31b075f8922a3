package io.github.dliemulator.world;

/** A request of the Admin API contradicts the state of a world. The message is for users. */
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
