package io.github.dliemulator.control.journal;

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
class Tap extends OncePerRequestFilter {

    private final Journal journal;

    Tap(Journal journal) {
        this.journal = journal;
    }

    /** What passed. */
    record Bodies(Beginning request, Beginning answer) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !journal.isKept() || !request.getRequestURI().startsWith("/v");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Bodies bodies = new Bodies(new Beginning(), new Beginning());
        request.setAttribute(Bodies.class.getName(), bodies);
        chain.doFilter(new TappedRequest(request, bodies.request()), new TappedResponse(response, bodies.answer()));
    }

    private static final class TappedRequest extends HttpServletRequestWrapper {

        private final Beginning seen;

        private TappedRequest(HttpServletRequest request, Beginning seen) {
            super(request);
            this.seen = seen;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new TappedInput(super.getInputStream(), seen);
        }
    }

    private static final class TappedResponse extends HttpServletResponseWrapper {

        private final Beginning seen;

        private TappedResponse(HttpServletResponse response, Beginning seen) {
            super(response);
            this.seen = seen;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new TappedOutput(super.getOutputStream(), seen);
        }
    }

    private static final class TappedInput extends ServletInputStream {

        private final ServletInputStream input;
        private final Beginning seen;

        private TappedInput(ServletInputStream input, Beginning seen) {
            this.input = input;
            this.seen = seen;
        }

        @Override
        public int read() throws IOException {
            int read = input.read();
            if (read >= 0) {
                seen.add(new byte[] {(byte) read}, 0, 1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = input.read(buffer, offset, length);
            seen.add(buffer, offset, read);
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

    private static final class TappedOutput extends ServletOutputStream {

        private final ServletOutputStream output;
        private final Beginning seen;

        private TappedOutput(ServletOutputStream output, Beginning seen) {
            this.output = output;
            this.seen = seen;
        }

        @Override
        public void write(int written) throws IOException {
            output.write(written);
            seen.add(new byte[] {(byte) written}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            output.write(buffer, offset, length);
            seen.add(buffer, offset, length);
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
