package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.upstream.forward.Trouble.BrokenAnswerException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a call to the upstream, and its answer to the caller. */
@Component
public class Forwarder {

    /** A longer body is not looked at to be signed. */
    private static final int LONGEST_SIGNED = 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Forwarder.class);

    private final Upstream upstream;
    private final UpstreamClient client;
    private final Credentials credentials;

    Forwarder(Upstream upstream, UpstreamClient client, Credentials credentials) {
        this.upstream = upstream;
        this.client = client;
        this.credentials = credentials;
    }

    /** Lets the upstream answer; where it cannot, refuses in the gateway's words, or breaks off where it broke off. */
    public void forward(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpHost host = host();
        credentials.requireGood(request.getHeader("Authorization"), request.getHeader("Host"), name(host));
        Outgoing call = Outgoing.of(request, bodyToSign(request));
        try (ClassicHttpResponse answer = send(call, host)) {
            new Answer(answer).passTo(response, !request.getMethod().equals("HEAD"));
        } catch (BrokenAnswerException e) {
            breakOff(request, response, host, e);
        } catch (IOException e) {
            log.debug("The caller went away before the answer was over", e);
        }
    }

    private byte @Nullable [] bodyToSign(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        boolean whole = length < 0 ? request.getHeader("Transfer-Encoding") == null : length <= LONGEST_SIGNED;
        return credentials.signs() && whole ? request.getInputStream().readAllBytes() : null;
    }

    private ClassicHttpResponse send(Outgoing call, HttpHost host) {
        try {
            ClassicHttpRequest message = call.message(host, credentials.replaced());
            credentials
                    .own(call.request().getMethod(), call.target(), name(host), call.body())
                    .forEach(message::setHeader);
            return client.open().executeOpen(host, message, context(call.expectsContinue()));
        } catch (IOException e) {
            log.debug("The upstream did not answer", e);
            throw Trouble.with(name(host), e);
        }
    }

    private HttpClientContext context(boolean expectsContinue) {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(client.requests(expectsContinue));
        return context;
    }

    private static void breakOff(
            HttpServletRequest request, HttpServletResponse response, HttpHost host, BrokenAnswerException broken) {
        if (!response.isCommitted()) {
            response.reset();
            throw Trouble.with(name(host), broken);
        }
        log.debug("The upstream broke off in the middle of an answer", broken);
        Room.breakOff(request);
    }

    private HttpHost host() {
        URI url = upstream.url().orElseThrow();
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    }

    private static String name(HttpHost host) {
        return host.getPort() < 0 ? host.getHostName() : host.getHostName() + ":" + host.getPort();
    }
}
