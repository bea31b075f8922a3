package io.github.dliemulator.upstream.drift;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.util.WebUtils;

/** A response whose body can be held back, so that somebody else's answer may take its place. */
final class BufferedResponse extends HttpServletResponseWrapper {

    private static final String REQUEST_ID_HEADER = "X-Request-Id";

    private final ByteArrayOutputStream buffered = new ByteArrayOutputStream();
    private boolean buffering;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    /** The one that this response is, whatever it is wrapped in. */
    static BufferedResponse of(HttpServletResponse response) {
        BufferedResponse bufferedResponse = WebUtils.getNativeResponse(response, BufferedResponse.class);
        if (bufferedResponse == null) {
            throw new IllegalStateException("There is no filter before the gate");
        }
        return bufferedResponse;
    }

    /** From now on nothing is sent. */
    void startBuffering() {
        buffering = true;
    }

    byte[] bufferedBody() {
        return buffered.toByteArray();
    }

    /** Sends what was held back. */
    void send() throws IOException {
        buffering = false;
        getResponse().getOutputStream().write(buffered.toByteArray());
        getResponse().flushBuffer();
    }

    /** Throws away what was held back, and says something else. */
    void sendInstead(int status, byte[] json) throws IOException {
        buffering = false;
        String requestId = getHeader(REQUEST_ID_HEADER);
        reset();
        setHeader(REQUEST_ID_HEADER, requestId);
        setStatus(status);
        setContentType(MediaType.APPLICATION_JSON_VALUE);
        getResponse().getOutputStream().write(json);
        getResponse().flushBuffer();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return buffering ? new BufferingOutputStream() : super.getOutputStream();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!buffering) {
            super.flushBuffer();
        }
    }

    private final class BufferingOutputStream extends ServletOutputStream {

        @Override
        public void write(int value) {
            buffered.write(value);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            buffered.write(buffer, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Whoever writes here waits for nothing");
        }
    }
}
