package io.github.dliemulator.control.seeding;

import java.util.Locale;

/** A file to begin with that does not work, so the emulator does not start; the message says all there is to say. */
class BadSeedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadSeedException(String message, Object... args) {
        super(String.format(Locale.ROOT, message, args), null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
