package io.github.dliemulator.web.refusal;

/** A refusal on its way to the caller. It says all there is to say, so it carries no stack trace. */
public class DliException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final DliError error;

    DliException(DliError error, String message) {
        super(message, null, false, false);
        this.error = error;
    }

    public DliError error() {
        return error;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
