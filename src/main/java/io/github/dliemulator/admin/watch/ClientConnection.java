package io.github.dliemulator.admin.watch;

import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/**
 * TCP connection of the client of an asynchronous request. Servlet API and Spring notice that a client closed it only when a write
 * fails; a long poll writes nothing before it ends.
 */
final class ClientConnection {

    private final Request request;

    ClientConnection(Request request) {
        this.request = request;
    }

    /**
     * Whether the client closed or reset the connection, or closed its sending side. Reads from the socket without blocking;
     * Tomcat keeps what it reads for the next request of the connection.
     */
    boolean isClosed() {
        // 1 stands for an error as well as for a byte of the next request; such a byte is not reported twice
        return available() > 0 && available() > 0;
    }

    private int available() {
        request.action(ActionCode.AVAILABLE, true);
        int available = request.getAvailable();
        request.setAvailable(0);
        return available;
    }
}
