package io.github.dliemulator.web.error;

/** A refusal on its way to the caller. It says all there is to say, so it carries no stack trace. */
public class DliException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ErrorCode errorCode;

    protected DliException(ErrorCode errorCode, String message) {
        super(message, null, false, false);
        this.errorCode = errorCode;
    }

    public ErrorCode errorCode() {
        return errorCode;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
