package io.github.dliemulator.admin.watch;

import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/**
 * TCP connection of the client of an asynchronous request. The Servlet API and Spring detect that a client closed it
 * only when a write fails, and a long poll writes nothing before it ends.
 */
final class ClientConnection {

    private final Request request;

    ClientConnection(Request request) {
        this.request = request;
    }

    /**
     * Whether the client closed or reset the connection, or closed its sending side. Reads from the socket without
     * blocking. Tomcat keeps the bytes for the next request of the connection.
     */
    boolean isClosed() {
        // the result is 1 for an error and for a byte of the next request; only the error is reported again
        return available() > 0 && available() > 0;
    }

    private int available() {
        request.action(ActionCode.AVAILABLE, true);
        int available = request.getAvailable();
        request.setAvailable(0);
        return available;
    }
}
