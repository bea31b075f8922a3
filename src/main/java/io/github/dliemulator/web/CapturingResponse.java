package io.github.dliemulator.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Response that keeps the first bytes of its body. It can be buffered until the caller decides to send or to replace
 * it. Not thread-safe.
 */
public final class CapturingResponse extends HttpServletResponseWrapper {

    private static final String REQUEST_ID_HEADER = "X-Request-Id";

    private final CapturedBody captured;
    private @Nullable ByteArrayOutputStream buffer;

    CapturingResponse(HttpServletResponse response, CapturedBody captured) {
        super(response);
        this.captured = captured;
    }

    /** Buffers the body from now on; nothing is sent until {@link #sendBuffered} or {@link #discardBuffered}. */
    public void startBuffering() {
        buffer = new ByteArrayOutputStream();
    }

    /** Buffered body; empty if the response is not buffered. */
    public byte[] bufferedBody() {
        return buffer == null ? new byte[0] : buffer.toByteArray();
    }

    /** Sends the buffered body and ends buffering. */
    public void sendBuffered() throws IOException {
        byte[] body = bufferedBody();
        buffer = null;
        getOutputStream().write(body);
        flushBuffer();
    }

    /** Discards the buffered body and all headers except the request ID. Later output is sent directly. */
    public void discardBuffered() {
        String requestId = getHeader(REQUEST_ID_HEADER);
        buffer = null;
        reset();
        setHeader(REQUEST_ID_HEADER, requestId);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return buffer == null
                ? new CapturingOutput(super.getOutputStream(), captured)
                : new CapturingOutput(buffer, new CapturedBody(0));
    }

    @Override
    public void flushBuffer() throws IOException {
        if (buffer == null) {
            super.flushBuffer();
        }
    }

    private static final class CapturingOutput extends ServletOutputStream {

        private final OutputStream output;
        private final CapturedBody captured;

        private CapturingOutput(OutputStream output, CapturedBody captured) {
            this.output = output;
            this.captured = captured;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            output.write(buffer, offset, length);
            captured.append(buffer, offset, length);
        }

        @Override
        public void flush() throws IOException {
            output.flush();
        }

        @Override
        public void close() throws IOException {
            output.close();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Response bodies are written by blocking calls");
        }
    }
}
