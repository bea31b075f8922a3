package io.github.dliemulator.spark;

/** The engine could not run a statement: it does not start, or ended while it ran the statement. The message is for users. */
public class EngineFailure extends Exception {

    private static final long serialVersionUID = 1;

    EngineFailure(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
