package io.github.dliemulator.upstream.forward;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/**
 * Response of the upstream with its whole body.
 *
 * @param contentCoding value of {@code Content-Encoding}, empty for none
 * @param body as it was sent, which may be compressed
 */
public record UpstreamResponse(int status, List<Header> headers, String contentCoding, byte[] body) {

    /** Maximum size of a body, decoded or not. */
    public static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

    public static UpstreamResponse of(int status, byte[] body) {
        return new UpstreamResponse(status, List.of(), "", body);
    }

    static UpstreamResponse of(ClassicHttpResponse response, byte[] body) {
        return new UpstreamResponse(response.getCode(), List.of(response.getHeaders()), contentCoding(response), body);
    }

    static String contentCoding(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders("Content-Encoding"))
                .map(Header::getValue)
                .collect(Collectors.joining(","));
    }

    public boolean isSuccessful() {
        return status / 100 == 2;
    }

    /** Returns the body without its content coding, empty if it cannot be decoded to at most {@code maxBytes}. */
    public Optional<byte[]> decodedBody(int maxBytes) {
        return ContentCoding.decode(body, contentCoding, maxBytes);
    }

    /** Sends status, end-to-end headers and body to a client. */
    public void sendTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        copyHeaders(headers, response);
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    /** Copies the end-to-end headers. They replace headers of the same name that are already set. */
    static void copyHeaders(List<Header> headers, HttpServletResponse response) {
        HeaderFilter headerFilter = new HeaderFilter(
                headers.stream()
                        .filter(header -> header.getName().equalsIgnoreCase("Connection"))
                        .map(Header::getValue)
                        .toList(),
                Set.of());
        Set<String> written = new HashSet<>();
        for (Header header : headers) {
            String name = header.getName();
            if (headerFilter.accepts(name)) {
                if (written.add(name.toLowerCase(Locale.ROOT))) {
                    response.setHeader(name, header.getValue());
                } else {
                    response.addHeader(name, header.getValue());
                }
            }
        }
    }
}
