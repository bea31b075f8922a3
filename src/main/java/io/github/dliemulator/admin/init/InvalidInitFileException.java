package io.github.dliemulator.admin.init;

import java.util.Locale;

/** An init file failed, so the emulator does not start. Without stack trace: the message names file and cause. */
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
