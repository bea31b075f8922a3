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
 * A response of which is kept what was written of its body. Nothing is flushed before it is over, but for events, so that whoever
 * made the call goes on when it has been compared.
 */
final class SeenResponse extends HttpServletResponseWrapper {

    private static final int ROOM = 64 * 1024 * 1024;

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    private boolean whole = true;

    SeenResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether nobody hung up while it was written. */
    boolean isWhole() {
        return whole;
    }

    String body() {
        return seen.toString(StandardCharsets.UTF_8);
    }

    String type() {
        return String.valueOf(getContentType());
    }

    private boolean isOfEvents() {
        return type().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    public void reset() {
        super.reset();
        seen.reset();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        seen.reset();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isOfEvents()) {
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
                whole = false;
                output.write(buffer, offset, length);
                whole = true;
                if (seen.size() < ROOM) {
                    seen.write(buffer, offset, length);
                }
            }

            @Override
            public void flush() throws IOException {
                if (isOfEvents()) {
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
