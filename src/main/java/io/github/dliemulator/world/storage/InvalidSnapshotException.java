package io.github.dliemulator.world.storage;

import java.util.Locale;

/** A snapshot is not valid. The message, for users, names the invalid part. */
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
