package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.RoutingMode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Repeats a read once, on a new connection, if the upstream closed the connection before it answered (RFC 9110, 9.2.2). Writes
 * are not repeated: DLI answers a second {@code DELETE} with an error.
 */
record StaleConnectionRetry(PoolingHttpClientConnectionManager pool) implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(HttpRequest request, IOException exception, int execCount, HttpContext context) {
        boolean retries = execCount == 1 && RoutingMode.isRead(request.getMethod()) && isClosedConnection(exception);
        if (retries) {
            pool.closeIdle(TimeValue.ZERO_MILLISECONDS);
        }
        return retries;
    }

    private static boolean isClosedConnection(IOException e) {
        return e instanceof NoHttpResponseException
                || e instanceof SocketException
                        && !(e instanceof ConnectException)
                        && !(e instanceof NoRouteToHostException);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int execCount, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int execCount, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
