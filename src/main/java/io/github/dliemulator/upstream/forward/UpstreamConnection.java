package io.github.dliemulator.upstream.forward;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * A pooled connection to the upstream. It is stale if the upstream closed it or sent bytes after its last response: the next
 * client would read those bytes as its own response. The check takes one millisecond.
 */
final class UpstreamConnection extends DefaultManagedHttpClientConnection {

    private static final Timeout CHECK_TIMEOUT = Timeout.ofMilliseconds(1);

    UpstreamConnection(String id, Http1Config config) {
        super(id, null, null, config, null, null, null, null);
    }

    @Override
    public boolean isStale() throws IOException {
        if (!isOpen()) {
            return true;
        }
        try {
            awaitInput(CHECK_TIMEOUT); // returns at the end of the stream, too
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
