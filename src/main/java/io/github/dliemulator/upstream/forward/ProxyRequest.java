package io.github.dliemulator.upstream.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * A call to be forwarded.
 *
 * @param target path and query, escaped as the client sent them
 * @param body null if it is streamed, or there is none
 */
record ProxyRequest(HttpServletRequest request, String target, byte @Nullable [] body) {

    private static final String EXPECT = "expect";

    /**
     * Headers that are not forwarded, in lower case. A method override would turn a read into a write, which
     * {@code dli.upstream.writes} does not see.
     */
    private static final Set<String> DROPPED_HEADERS =
            Set.of("host", EXPECT, "x-http-method-override", "x-http-method", "x-method-override");

    boolean expectsContinue() {
        return "100-continue".equalsIgnoreCase(request.getHeader(EXPECT));
    }

    /** @param removedHeaders headers that are not forwarded, in lower case */
    ClassicHttpRequest toHttpRequest(HttpHost host, Set<String> removedHeaders) throws IOException {
        ClassicHttpRequest message = new BasicClassicHttpRequest(request.getMethod(), host, target);
        message.setEntity(toEntity());
        Set<String> dropped = new HashSet<>(removedHeaders);
        dropped.addAll(DROPPED_HEADERS);
        HeaderFilter headerFilter = new HeaderFilter(Collections.list(request.getHeaders("Connection")), dropped);
        for (String name : Collections.list(request.getHeaderNames())) {
            if (headerFilter.accepts(name)) {
                Collections.list(request.getHeaders(name)).forEach(value -> message.addHeader(name, value));
            }
        }
        return message;
    }

    private @Nullable HttpEntity toEntity() throws IOException {
        long length = request.getContentLengthLong();
        if (length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null) {
            return null;
        }
        return body == null
                ? new InputStreamEntity(new ClientRequestBody(request.getInputStream()), length, (ContentType) null)
                : new ByteArrayEntity(body, null);
    }
}
