package io.github.dliemulator.admin.init;

import java.util.Locale;

/** Ends the start if an init file fails. Has no stack trace, since the message names file and cause. */
class InvalidInitFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidInitFileException(String message, Object... args) {
        super(String.format(Locale.ROOT, message, args), null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
