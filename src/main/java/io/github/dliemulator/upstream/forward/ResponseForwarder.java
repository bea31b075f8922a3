package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.error.DliError.BACKEND_UNAVAILABLE;

import io.github.dliemulator.upstream.forward.UpstreamExceptionTranslator.TruncatedResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Streams a response of the upstream to the client: status, end-to-end headers and body as they are. */
final class ResponseForwarder {

    private static final int BUFFER_SIZE = 16 * 1024;

    private ResponseForwarder() {}

    static void forward(ClassicHttpResponse upstreamResponse, HttpServletResponse response, boolean isHead)
            throws IOException {
        requireHeaderSize(upstreamResponse);
        response.setStatus(upstreamResponse.getCode());
        UpstreamResponse.copyHeaders(List.of(upstreamResponse.getHeaders()), response);
        HttpEntity entity = upstreamResponse.getEntity();
        if (entity != null) {
            copyContentLength(entity, response);
            copyBody(entity, response);
        } else if (isHead && upstreamResponse.containsHeader("Content-Length")) {
            response.setHeader(
                    "Content-Length",
                    upstreamResponse.getFirstHeader("Content-Length").getValue());
        }
        response.flushBuffer(); // otherwise Tomcat adds an error page to an error without a body
    }

    private static void requireHeaderSize(ClassicHttpResponse upstreamResponse) {
        int size = Arrays.stream(upstreamResponse.getHeaders())
                .mapToInt(header -> header.getName().length()
                        + String.valueOf(header.getValue()).length()
                        + 4)
                .sum();
        if (size > UpstreamClient.MAX_HEADER_BYTES) {
            throw BACKEND_UNAVAILABLE.exception(
                    "The headers of the upstream's response have %d bytes; the maximum is %d",
                    size, UpstreamClient.MAX_HEADER_BYTES);
        }
    }

    private static void copyContentLength(HttpEntity entity, HttpServletResponse response) {
        if (entity.getContentLength() >= 0) {
            response.setContentLengthLong(entity.getContentLength());
        }
    }

    /** Flushes a body of unknown length whenever the upstream pauses, because it may be a stream of events. */
    private static void copyBody(HttpEntity entity, HttpServletResponse response) throws IOException {
        boolean unknownLength = entity.getContentLength() < 0;
        byte[] buffer = new byte[BUFFER_SIZE];
        InputStream body = entity.getContent(); // not closed: that would read it to its end
        OutputStream out = response.getOutputStream();
        for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            out.write(buffer, 0, read);
            if (unknownLength && body.available() == 0) {
                out.flush();
            }
        }
    }

    private static int read(InputStream body, byte[] buffer) throws IOException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new TruncatedResponseException(e);
        }
    }
}
