package io.github.dliemulator.iam.fault;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** What becomes of an answer, whatever it says. */
enum Fate {
    /** The gateway has given up waiting for it. */
    LATE,
    /** The connection is closed before it. */
    LOST;

    private static final String NAME = Fate.class.getName();

    void befall(ServletRequest request) {
        request.setAttribute(NAME, this);
    }

    static @Nullable Fate of(ServletRequest request) {
        return (Fate) request.getAttribute(NAME);
    }
}
