package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.refusal.DliError.BACKEND_TIMEOUT;
import static io.github.dliemulator.web.refusal.DliError.BACKEND_UNAVAILABLE;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

import io.github.dliemulator.upstream.forward.PublicAddresses.PrivateAddressException;
import io.github.dliemulator.web.refusal.DliException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;

/** Says in the gateway's words what is wrong with the upstream. */
final class Trouble {

    private Trouble() {}

    static DliException with(String upstream, Exception e) {
        if (isCallers(e)) {
            return INVALID_PARAMETER.because("The request body ended early");
        }
        return e instanceof InterruptedIOException || e.getCause() instanceof InterruptedIOException
                ? BACKEND_TIMEOUT.because("The upstream %s did not answer in time", upstream)
                : BACKEND_UNAVAILABLE.because(
                        "The upstream %s cannot be used: %s",
                        upstream,
                        reason(
                                e instanceof BrokenAnswerException && e.getCause() instanceof IOException cause
                                        ? cause
                                        : e));
    }

    private static boolean isCallers(Exception e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(CallersBody.BrokenOffException.class::isInstance);
    }

    private static String reason(Exception e) {
        if (e instanceof PrivateAddressException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof UnknownHostException) {
            return "there is no such host";
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "it takes no connection";
        }
        if (e instanceof SSLException) {
            return "TLS fails, perhaps because its certificate is not trusted (DLI_UPSTREAM_SSLBUNDLE)";
        }
        if (e instanceof NoHttpResponseException) {
            return "it closed the connection without an answer";
        }
        return e instanceof ProtocolException || e.getCause() instanceof ProtocolException
                ? "its answer is no HTTP, or its headers are too large"
                : "it broke off";
    }

    /** The upstream broke off in the middle of its answer. */
    static final class BrokenAnswerException extends IOException {

        private static final long serialVersionUID = 1;

        BrokenAnswerException(IOException cause) {
            super(cause);
        }
    }
}
