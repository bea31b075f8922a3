package io.github.dliemulator.web.refusal;

/** A refusal on its way to the caller. It says all there is to say, so it carries no stack trace. */
public class DliException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    DliException(Refusal refusal, String message) {
        super(message, null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
