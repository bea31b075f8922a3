package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.refusal.DliError.BACKEND_UNAVAILABLE;

import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.upstream.forward.Trouble.BrokenAnswerException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.pool.PoolStats;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a call to the upstream, and its answer to the caller. */
@Component
public class Forwarder {

    /** A longer body is not looked at to be signed. */
    private static final int LONGEST_SIGNED = 1024 * 1024;

    /** A longer answer is not compared. */
    private static final int LONGEST_TOLD = 8 * 1024 * 1024;

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
        forward(request, response, new Copies(null), Set.of());
    }

    /** The same, and somebody hears of it before the caller does. To be told of, it must not be packed. */
    public void forward(HttpServletRequest request, HttpServletResponse response, Consumer<Copies> listener)
            throws IOException {
        forward(request, response, new Copies(listener), Set.of("accept-encoding"));
    }

    private void forward(HttpServletRequest request, HttpServletResponse response, Copies copies, Set<String> dropped)
            throws IOException {
        HttpHost host = host();
        credentials.requireGood(request, name(host));
        Outgoing call = Outgoing.of(request, bodyToSign(request, copies), copies);
        try (ClassicHttpResponse answer = send(call, host, dropped)) {
            new Answer(answer, copies).passTo(response, !request.getMethod().equals("HEAD"));
        } catch (BrokenAnswerException e) {
            breakOff(request, response, host, e);
        } catch (IOException e) {
            log.debug("The caller went away before the answer was over", e);
        }
    }

    /** This path, with the query that a caller sent. */
    public static String target(String path, HttpServletRequest request) {
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** What the upstream answers. */
    public record Told(int status, byte[] body) {}

    /**
     * Asks the upstream on behalf of a caller, who does not hear the answer.
     *
     * @param target path and query, perhaps others than the caller's
     */
    public Told ask(HttpServletRequest request, String target, byte[] body) {
        HttpHost host = host();
        credentials.requireGood(request, name(host));
        Outgoing call = new Outgoing(request, target, body, new Copies(null));
        try (ClassicHttpResponse answer = send(call, host, Set.of("accept-encoding"))) {
            HttpEntity entity = answer.getEntity();
            return new Told(answer.getCode(), entity == null ? new byte[0] : whole(entity, host));
        } catch (IOException e) {
            throw Trouble.with(name(host), e);
        }
    }

    private static byte[] whole(HttpEntity entity, HttpHost host) throws IOException {
        byte[] body = entity.getContent().readNBytes(LONGEST_TOLD + 1);
        if (body.length > LONGEST_TOLD) {
            throw BACKEND_UNAVAILABLE.because(
                    "The answer of the upstream %s is longer than %d bytes, and cannot be compared",
                    name(host), LONGEST_TOLD);
        }
        return body;
    }

    /** How many connections to the upstream are in use at this moment. */
    public int busyConnections() {
        return client.stats().map(PoolStats::getLeased).orElse(0);
    }

    private byte @Nullable [] bodyToSign(HttpServletRequest request, Copies copies) throws IOException {
        long length = request.getContentLengthLong();
        boolean whole = length < 0 ? request.getHeader("Transfer-Encoding") == null : length <= LONGEST_SIGNED;
        if (!credentials.signs() || !whole) {
            return null;
        }
        byte[] body = request.getInputStream().readAllBytes();
        copies.addToRequest(body, 0, body.length);
        return body;
    }

    private ClassicHttpResponse send(Outgoing call, HttpHost host, Set<String> dropped) {
        PlainPath.require(call.target());
        try {
            ClassicHttpRequest message = call.message(host, credentials.replaced(dropped));
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
