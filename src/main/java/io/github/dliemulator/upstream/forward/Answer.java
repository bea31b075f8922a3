package io.github.dliemulator.upstream.forward;

import static io.github.dliemulator.web.refusal.DliError.BACKEND_UNAVAILABLE;

import io.github.dliemulator.upstream.forward.Trouble.BrokenAnswerException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** An answer on its way back: status, headers and body as they come. */
record Answer(ClassicHttpResponse message, Copies copies) {

    private static final int CHUNK = 16 * 1024;

    void passTo(HttpServletResponse response, boolean hasBody) throws IOException {
        requireSmallHead();
        response.setStatus(message.getCode());
        passHeaders(response);
        HttpEntity entity = message.getEntity();
        if (entity != null) {
            passLength(entity, response);
            passBody(entity, response);
            response.flushBuffer();
            return;
        }
        copies.tell(message.getCode());
        if (!hasBody && message.containsHeader("Content-Length")) {
            response.setHeader(
                    "Content-Length", message.getFirstHeader("Content-Length").getValue());
        }
        response.flushBuffer(); // or the server would say something itself about a refusal without a body
    }

    private void requireSmallHead() {
        int size = Arrays.stream(message.getHeaders())
                .mapToInt(header -> header.getName().length()
                        + String.valueOf(header.getValue()).length()
                        + 4)
                .sum();
        if (size > UpstreamClient.LONGEST_HEADER) {
            throw BACKEND_UNAVAILABLE.because(
                    "The headers of the upstream's answer have %d bytes, which is too much", size);
        }
    }

    private void passHeaders(HttpServletResponse response) {
        Headers headers = new Headers(
                Arrays.stream(message.getHeaders("Connection"))
                        .map(Header::getValue)
                        .toList(),
                Set.of());
        Set<String> begun = new HashSet<>();
        for (Header header : message.getHeaders()) {
            String name = header.getName();
            if (headers.goOn(name)) {
                if (begun.add(name.toLowerCase(Locale.ROOT))) {
                    response.setHeader(name, header.getValue());
                } else {
                    response.addHeader(name, header.getValue());
                }
            }
        }
    }

    private static void passLength(HttpEntity entity, HttpServletResponse response) {
        if (entity.getContentLength() >= 0) {
            response.setContentLengthLong(entity.getContentLength());
        }
    }

    /** What comes slowly is passed on slowly; what has a length is only passed on once there is much of it, or all. */
    private void passBody(HttpEntity entity, HttpServletResponse response) throws IOException {
        boolean unknownLength = entity.getContentLength() < 0;
        byte[] buffer = new byte[CHUNK];
        InputStream body = entity.getContent(); // closing it would read it to its end
        OutputStream out = response.getOutputStream();
        if (copies.areWanted()) {
            out.write(take(body));
        }
        for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            out.write(buffer, 0, read);
            if (unknownLength && body.available() == 0) {
                out.flush();
            }
        }
    }

    private byte[] take(InputStream body) throws IOException {
        try {
            return copies.take(message.getCode(), body);
        } catch (IOException e) {
            throw new BrokenAnswerException(e);
        }
    }

    private static int read(InputStream body, byte[] buffer) throws IOException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new BrokenAnswerException(e);
        }
    }
}
