package io.github.dliemulator.web.error;

import jakarta.validation.ValidationException;

/** Thrown while a request is validated that breaks very many rules. */
public class TooManyViolationsException extends ValidationException {

    private static final long serialVersionUID = 1;

    TooManyViolationsException(int max) {
        super("The request breaks more than %d rules of its fields".formatted(max));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
