package io.github.dliemulator.fault;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** What becomes of an answer, whatever it says. */
enum ResponseFault {
    /** The gateway has given up waiting for it. */
    GATEWAY_TIMEOUT,
    /** The connection is closed before it. */
    CONNECTION_RESET;

    private static final String ATTRIBUTE = ResponseFault.class.getName();

    void applyTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable ResponseFault from(ServletRequest request) {
        return (ResponseFault) request.getAttribute(ATTRIBUTE);
    }
}
