package io.github.dliemulator.admin.journal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the beginning of each body be seen that passes, in both directions; nothing is held back or kept whole. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyCaptureFilter extends OncePerRequestFilter {

    private final Journal journal;

    BodyCaptureFilter(Journal journal) {
        this.journal = journal;
    }

    /** What passed. */
    record CapturedBodies(CapturedBody request, CapturedBody response) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !journal.isEnabled() || !request.getRequestURI().startsWith("/v");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CapturedBodies bodies = new CapturedBodies(new CapturedBody(), new CapturedBody());
        request.setAttribute(CapturedBodies.class.getName(), bodies);
        chain.doFilter(
                new CapturingRequest(request, bodies.request()), new CapturingResponse(response, bodies.response()));
    }

    private static final class CapturingRequest extends HttpServletRequestWrapper {

        private final CapturedBody captured;

        private CapturingRequest(HttpServletRequest request, CapturedBody captured) {
            super(request);
            this.captured = captured;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CapturingInput(super.getInputStream(), captured);
        }
    }

    private static final class CapturingResponse extends HttpServletResponseWrapper {

        private final CapturedBody captured;

        private CapturingResponse(HttpServletResponse response, CapturedBody captured) {
            super(response);
            this.captured = captured;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new CapturingOutput(super.getOutputStream(), captured);
        }
    }

    private static final class CapturingInput extends ServletInputStream {

        private final ServletInputStream input;
        private final CapturedBody captured;

        private CapturingInput(ServletInputStream input, CapturedBody captured) {
            this.input = input;
            this.captured = captured;
        }

        @Override
        public int read() throws IOException {
            int read = input.read();
            if (read >= 0) {
                captured.append(new byte[] {(byte) read}, 0, 1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = input.read(buffer, offset, length);
            captured.append(buffer, offset, read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return input.isFinished();
        }

        @Override
        public boolean isReady() {
            return input.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            input.setReadListener(listener);
        }
    }

    private static final class CapturingOutput extends ServletOutputStream {

        private final ServletOutputStream output;
        private final CapturedBody captured;

        private CapturingOutput(ServletOutputStream output, CapturedBody captured) {
            this.output = output;
            this.captured = captured;
        }

        @Override
        public void write(int value) throws IOException {
            output.write(value);
            captured.append(new byte[] {(byte) value}, 0, 1);
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
            return output.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            output.setWriteListener(listener);
        }
    }
}
