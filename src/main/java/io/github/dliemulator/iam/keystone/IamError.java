package io.github.dliemulator.iam.keystone;

import io.github.dliemulator.web.error.ErrorCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Errors of the identity API; their codes are HTTP status codes. */
public enum IamError implements ErrorCode {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request body is invalid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "The request you have made requires authentication."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "The resource could not be found.");

    private final HttpStatus status;
    private final String text;

    IamError(HttpStatus status, String text) {
        this.status = status;
        this.text = text;
    }

    @Override
    public HttpStatusCode status() {
        return status;
    }

    @Override
    public String code() {
        return String.valueOf(status.value());
    }

    @Override
    public String text() {
        return text;
    }
}
