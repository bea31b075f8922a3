package io.github.dliemulator.web.error;

/** Exception that is translated into an error response. It has no stack trace, because its message is complete. */
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
