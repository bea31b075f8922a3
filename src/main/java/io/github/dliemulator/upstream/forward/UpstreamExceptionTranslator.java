package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.error.DliError.BACKEND_TIMEOUT;
import static io.github.dliemulator.web.error.DliError.BACKEND_UNAVAILABLE;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.upstream.forward.PublicAddressResolver.PrivateAddressException;
import io.github.dliemulator.web.error.DliException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;

/** Translates failures of the HTTP client to errors of the API gateway, with the reason in the text. */
final class UpstreamExceptionTranslator {

    private UpstreamExceptionTranslator() {}

    static DliException translate(String host, Exception e) {
        if (isClientDisconnect(e)) {
            return INVALID_PARAMETER.exception("The request body ended early");
        }
        return e instanceof InterruptedIOException || e.getCause() instanceof InterruptedIOException
                ? BACKEND_TIMEOUT.exception("The upstream %s did not answer in time", host)
                : BACKEND_UNAVAILABLE.exception(
                        "The upstream %s cannot be used: %s",
                        host,
                        reason(
                                e instanceof TruncatedResponseException && e.getCause() instanceof IOException cause
                                        ? cause
                                        : e));
    }

    private static boolean isClientDisconnect(Exception e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(ClientRequestBody.ClientDisconnectedException.class::isInstance);
    }

    private static String reason(Exception e) {
        if (e instanceof PrivateAddressException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof UnknownHostException) {
            return "its host is unknown";
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "the connection was rejected";
        }
        if (e instanceof SSLException) {
            return "the TLS handshake failed; if its certificate is not trusted, set DLI_UPSTREAM_SSL_BUNDLE";
        }
        if (e instanceof NoHttpResponseException) {
            return "it closed the connection without a response";
        }
        return e instanceof ProtocolException || e.getCause() instanceof ProtocolException
                ? "its response is not HTTP, or its headers are too large"
                : "the connection failed";
    }

    /** The upstream closed the connection before its response was complete. */
    static final class TruncatedResponseException extends IOException {

        private static final long serialVersionUID = 1;

        TruncatedResponseException(IOException cause) {
            super(cause);
        }
    }
}
