package io.github.dliemulator.admin.init;

import java.util.Locale;

/** A file to begin with that does not work, so the emulator does not start; the message says all there is to say. */
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
