package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.error.DliError.BACKEND_UNAVAILABLE;

import io.github.dliemulator.upstream.Upstream;
import io.github.dliemulator.upstream.forward.UpstreamExceptionTranslator.TruncatedResponseException;
import io.github.dliemulator.web.RequestContext;
import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.pool.PoolStats;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Reverse proxy: sends calls to the upstream, and its responses to the client. */
@Component
public class ReverseProxy {

    /** A longer body is streamed, and signed as {@code UNSIGNED-PAYLOAD}. */
    private static final int MAX_SIGNED_BODY_BYTES = 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(ReverseProxy.class);

    private final Upstream upstream;
    private final UpstreamClient client;
    private final UpstreamCredentials credentials;

    ReverseProxy(Upstream upstream, UpstreamClient client, UpstreamCredentials credentials) {
        this.upstream = upstream;
        this.client = client;
        this.credentials = credentials;
    }

    /**
     * Forwards a call and streams the response to the client. Closes the client's connection if the upstream's response ends early.
     *
     * @throws DliException if there is no response of the upstream
     */
    public void forward(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpHost host = upstreamHost();
        credentials.validate(request, hostAndPort(host));
        ProxyRequest proxyRequest =
                new ProxyRequest(request, withQuery(request.getRequestURI(), request), bodyToSign(request));
        try (ClassicHttpResponse upstreamResponse = send(proxyRequest, host, false)) {
            ResponseForwarder.forward(upstreamResponse, response, HttpMethod.HEAD.matches(request.getMethod()));
        } catch (TruncatedResponseException e) {
            abort(request, response, host, e);
        } catch (IOException e) {
            log.debug("The client closed the connection before the response was complete", e);
        }
    }

    /** Returns this path with the query of the request. */
    public static String withQuery(String path, HttpServletRequest request) {
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /**
     * Sends a call to the upstream and returns the whole response. Asks for one without a content coding.
     *
     * @param target path and query, which may differ from those of the request
     * @throws DliException if there is no response, or it is too large
     */
    public UpstreamResponse exchange(HttpServletRequest request, String target, byte[] body) {
        HttpHost host = upstreamHost();
        credentials.validate(request, hostAndPort(host));
        ProxyRequest proxyRequest = new ProxyRequest(request, target, body);
        try (ClassicHttpResponse upstreamResponse = send(proxyRequest, host, true)) {
            HttpEntity entity = upstreamResponse.getEntity();
            return UpstreamResponse.of(upstreamResponse, entity == null ? new byte[0] : readBody(entity, host));
        } catch (IOException e) {
            throw UpstreamExceptionTranslator.translate(hostAndPort(host), e);
        }
    }

    private static byte[] readBody(HttpEntity entity, HttpHost host) throws IOException {
        byte[] body = entity.getContent().readNBytes(UpstreamResponse.MAX_BODY_BYTES + 1);
        if (body.length > UpstreamResponse.MAX_BODY_BYTES) {
            throw BACKEND_UNAVAILABLE.exception(
                    "The response of the upstream %s is longer than %d bytes and cannot be recorded or compared",
                    hostAndPort(host), UpstreamResponse.MAX_BODY_BYTES);
        }
        return body;
    }

    /** Number of connections to the upstream that are in use. */
    public int activeConnections() {
        return client.poolStats().map(PoolStats::getLeased).orElse(0);
    }

    /** Returns null for a body that is streamed. */
    private byte @Nullable [] bodyToSign(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        boolean signable =
                length < 0 ? request.getHeader("Transfer-Encoding") == null : length <= MAX_SIGNED_BODY_BYTES;
        return credentials.signsRequests() && signable
                ? request.getInputStream().readAllBytes()
                : null;
    }

    /** @param uncompressed whether to ask for a response without a content coding */
    private ClassicHttpResponse send(ProxyRequest proxyRequest, HttpHost host, boolean uncompressed) {
        PathTraversalValidator.validate(proxyRequest.target());
        try {
            ClassicHttpRequest message = proxyRequest.toHttpRequest(host, credentials.removedHeaders());
            if (uncompressed) {
                message.setHeader("Accept-Encoding", "identity");
            }
            credentials
                    .headers(
                            proxyRequest.request().getMethod(),
                            proxyRequest.target(),
                            hostAndPort(host),
                            proxyRequest.body())
                    .forEach(message::setHeader);
            return client.httpClient().executeOpen(host, message, context(proxyRequest.expectsContinue()));
        } catch (IOException e) {
            log.debug("The upstream did not answer", e);
            throw UpstreamExceptionTranslator.translate(hostAndPort(host), e);
        }
    }

    private HttpClientContext context(boolean expectsContinue) {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(client.requestConfig(expectsContinue));
        return context;
    }

    private static void abort(
            HttpServletRequest request, HttpServletResponse response, HttpHost host, TruncatedResponseException cause) {
        if (!response.isCommitted()) {
            response.reset();
            throw UpstreamExceptionTranslator.translate(hostAndPort(host), cause);
        }
        log.debug("The upstream's response ended early", cause);
        RequestContext.of(request).abortConnection();
    }

    private HttpHost upstreamHost() {
        URI url = upstream.url().orElseThrow();
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    }

    private static String hostAndPort(HttpHost host) {
        return host.getPort() < 0 ? host.getHostName() : host.getHostName() + ":" + host.getPort();
    }
}
