package io.github.dliemulator.fault;

/** Fault that replaces the response after the handler has run. */
enum ResponseFault {
    /** Responds with a gateway timeout. */
    GATEWAY_TIMEOUT,
    /** Closes the connection without a response. */
    CONNECTION_RESET
}
