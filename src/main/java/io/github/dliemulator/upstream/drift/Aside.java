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
final class Aside extends HttpServletResponseWrapper {

    private static final String REQUEST_ID = "X-Request-Id";

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean holds;

    Aside(HttpServletResponse response) {
        super(response);
    }

    /** The one that this response is, whatever it is wrapped in. */
    static Aside of(HttpServletResponse response) {
        Aside aside = WebUtils.getNativeResponse(response, Aside.class);
        if (aside == null) {
            throw new IllegalStateException("There is no filter before the gate");
        }
        return aside;
    }

    /** From now on nothing is sent. */
    void hold() {
        holds = true;
    }

    byte[] held() {
        return held.toByteArray();
    }

    /** Sends what was held back. */
    void letGo() throws IOException {
        holds = false;
        getResponse().getOutputStream().write(held.toByteArray());
        getResponse().flushBuffer();
    }

    /** Throws away what was held back, and says something else. */
    void sayInstead(int status, byte[] json) throws IOException {
        holds = false;
        String requestId = getHeader(REQUEST_ID);
        reset();
        setHeader(REQUEST_ID, requestId);
        setStatus(status);
        setContentType(MediaType.APPLICATION_JSON_VALUE);
        getResponse().getOutputStream().write(json);
        getResponse().flushBuffer();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return holds ? new Held() : super.getOutputStream();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!holds) {
            super.flushBuffer();
        }
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int written) {
            held.write(written);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            held.write(buffer, offset, length);
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
