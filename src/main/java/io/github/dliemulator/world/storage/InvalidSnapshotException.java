package io.github.dliemulator.world.storage;

import java.util.Locale;

/** A snapshot from which no world can be made; the message says what is wrong with it, in words for a person. */
public class InvalidSnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidSnapshotException(String message, Object... args) {
        super(String.format(Locale.ROOT, message, args), null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
