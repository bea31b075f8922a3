package io.github.dliemulator.contract;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/**
 * A response that keeps a copy of its body. It is flushed only at its end, except for event streams, so that the client continues when the
 * response has been compared with the contract.
 */
final class CapturedResponse extends HttpServletResponseWrapper {

    private static final int MAX_SIZE = 64 * 1024 * 1024;

    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

    private boolean complete = true;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether nobody hung up while it was written. */
    boolean isComplete() {
        return complete;
    }

    String body() {
        return captured.toString(StandardCharsets.UTF_8);
    }

    String contentType() {
        return String.valueOf(getContentType());
    }

    /** Whether the content type is unknown: in the response to an incomplete body Tomcat sends it, but returns null for it afterwards. */
    boolean hasUnknownContentType() {
        return getStatus() == 400 && getContentType() == null && body().contains("ended early");
    }

    private boolean isEventStream() {
        return contentType().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    public void reset() {
        super.reset();
        captured.reset();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        captured.reset();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isEventStream()) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream output = super.getOutputStream();
        return new ServletOutputStream() {

            @Override
            public void write(int written) throws IOException {
                write(new byte[] {(byte) written}, 0, 1);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                complete = false;
                output.write(buffer, offset, length);
                complete = true;
                if (captured.size() < MAX_SIZE) {
                    captured.write(buffer, offset, length);
                }
            }

            @Override
            public void flush() throws IOException {
                if (isEventStream()) {
                    output.flush();
                }
            }

            @Override
            public boolean isReady() {
                return output.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                output.setWriteListener(listener);
            }
        };
    }
}
