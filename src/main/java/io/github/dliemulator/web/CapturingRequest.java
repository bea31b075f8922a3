package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.BODY_TOO_LARGE;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Request with a body that can be read in advance, for example to verify a signature, and then again by the handler.
 * Keeps the first bytes of a streamed body. Not thread-safe.
 */
final class CapturingRequest extends HttpServletRequestWrapper {

    /** Bytes of memory for a byte of a body that is read in advance: it is copied once. */
    private static final int MEMORY_PER_BYTE = 2;

    private final CapturedBody captured;
    private final DataSize maxBuffered;
    private final BodyMemory.Share memory;
    private byte @Nullable [] buffered;

    /**
     * @param maxBuffered largest body that is read in advance
     * @param memory for a body that is read in advance
     */
    CapturingRequest(HttpServletRequest request, CapturedBody captured, DataSize maxBuffered, BodyMemory.Share memory) {
        super(request);
        this.captured = captured;
        this.maxBuffered = maxBuffered;
        this.memory = memory;
    }

    /** @throws DliException when the body is too large or ends early, or there is not enough memory */
    byte[] readBody() {
        if (buffered == null) {
            int maxBytes = Math.toIntExact(maxBuffered.toBytes());
            byte[] content = readAtMost(maxBytes + 1);
            if (content.length > maxBytes) {
                throw BODY_TOO_LARGE.exception("The request body is larger than %d bytes", maxBytes);
            }
            buffered = content;
        }
        return buffered;
    }

    private byte[] readAtMost(int maxBytes) {
        try {
            return new MeteredBody(getInputStream(), getContentLengthLong(), memory, MEMORY_PER_BYTE)
                    .readNBytes(maxBytes);
        } catch (IOException e) {
            throw INVALID_PARAMETER.exception("The request body ended early");
        }
    }

    void replaceBody(byte[] newBody) {
        buffered = newBody;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return buffered == null
                ? new CapturingInput(super.getInputStream(), captured)
                : new CapturingInput(new ByteArrayInputStream(buffered), new CapturedBody(0));
    }

    private static final class CapturingInput extends ServletInputStream {

        private final InputStream input;
        private final CapturedBody captured;
        private boolean finished;

        private CapturingInput(InputStream input, CapturedBody captured) {
            this.input = input;
            this.captured = captured;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = input.read(buffer, offset, length);
            finished = count < 0;
            captured.append(buffer, offset, count);
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Request bodies are read by blocking calls");
        }
    }
}
