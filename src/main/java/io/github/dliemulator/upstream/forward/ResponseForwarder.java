package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.error.DliError.BACKEND_UNAVAILABLE;

import io.github.dliemulator.upstream.forward.UpstreamExceptionTranslator.TruncatedResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** An answer on its way back: status, headers and body as they come. */
record ResponseForwarder(ClassicHttpResponse upstreamResponse, ExchangeCapture capture) {

    private static final int BUFFER_SIZE = 16 * 1024;

    void forwardTo(HttpServletResponse response, boolean hasBody) throws IOException {
        requireHeaderSize();
        response.setStatus(upstreamResponse.getCode());
        copyHeaders(response);
        HttpEntity entity = upstreamResponse.getEntity();
        if (entity != null) {
            copyContentLength(entity, response);
            copyBody(entity, response);
            response.flushBuffer();
            return;
        }
        capture.notifyListener(upstreamResponse.getCode());
        if (!hasBody && upstreamResponse.containsHeader("Content-Length")) {
            response.setHeader(
                    "Content-Length",
                    upstreamResponse.getFirstHeader("Content-Length").getValue());
        }
        response.flushBuffer(); // or the server would say something itself about a refusal without a body
    }

    private void requireHeaderSize() {
        int size = Arrays.stream(upstreamResponse.getHeaders())
                .mapToInt(header -> header.getName().length()
                        + String.valueOf(header.getValue()).length()
                        + 4)
                .sum();
        if (size > UpstreamClient.MAX_HEADER_BYTES) {
            throw BACKEND_UNAVAILABLE.exception(
                    "The headers of the upstream's answer have %d bytes, which is too much", size);
        }
    }

    private void copyHeaders(HttpServletResponse response) {
        HeaderFilter headerFilter = new HeaderFilter(
                Arrays.stream(upstreamResponse.getHeaders("Connection"))
                        .map(Header::getValue)
                        .toList(),
                Set.of());
        Set<String> written = new HashSet<>();
        for (Header header : upstreamResponse.getHeaders()) {
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

    private static void copyContentLength(HttpEntity entity, HttpServletResponse response) {
        if (entity.getContentLength() >= 0) {
            response.setContentLengthLong(entity.getContentLength());
        }
    }

    /** What comes slowly is passed on slowly; what has a length is only passed on once there is much of it, or all. */
    private void copyBody(HttpEntity entity, HttpServletResponse response) throws IOException {
        boolean unknownLength = entity.getContentLength() < 0;
        byte[] buffer = new byte[BUFFER_SIZE];
        InputStream body = entity.getContent(); // closing it would read it to its end
        OutputStream out = response.getOutputStream();
        if (capture.isEnabled()) {
            out.write(captureBody(body));
        }
        for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            out.write(buffer, 0, read);
            if (unknownLength && body.available() == 0) {
                out.flush();
            }
        }
    }

    private byte[] captureBody(InputStream body) throws IOException {
        try {
            return capture.captureResponse(upstreamResponse.getCode(), contentCoding(), body);
        } catch (IOException e) {
            throw new TruncatedResponseException(e);
        }
    }

    private @Nullable String contentCoding() {
        String codings = Arrays.stream(upstreamResponse.getHeaders("Content-Encoding"))
                .map(Header::getValue)
                .collect(Collectors.joining(","));
        return codings.isEmpty() ? null : codings;
    }

    private static int read(InputStream body, byte[] buffer) throws IOException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new TruncatedResponseException(e);
        }
    }
}
