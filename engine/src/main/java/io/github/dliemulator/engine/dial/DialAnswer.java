package io.github.dliemulator.engine.dial;

import org.jspecify.annotations.Nullable;

/**
 * The emulator's answer to a {@link Dial}; one of both is present.
 *
 * @param connect where the database really is
 * @param refuse how the connection fails
 * @param reason for the log
 */
record DialAnswer(
        @Nullable Address connect,
        @Nullable Refusal refuse,
        @Nullable String reason) {

    /** A host and a port. */
    record Address(String host, int port) {}

    /** How a connection fails. */
    enum Refusal {
        UNKNOWN_HOST,
        TIMEOUT,
        REFUSED
    }
}
