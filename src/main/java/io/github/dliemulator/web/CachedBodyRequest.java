package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.BODY_TOO_LARGE;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A request whose body can be looked at before it is read, which a signature needs. */
public final class CachedBodyRequest extends HttpServletRequestWrapper {

    private final DataSize limit;
    private byte @Nullable [] body;

    CachedBodyRequest(HttpServletRequest request, DataSize limit) {
        super(request);
        this.limit = limit;
    }

    /** The whole body, byte for byte; none at all is empty. */
    public byte[] readBody() throws IOException {
        if (body == null) {
            int maxBytes = Math.toIntExact(limit.toBytes());
            byte[] content = super.getInputStream().readNBytes(maxBytes + 1);
            if (content.length > maxBytes) {
                throw BODY_TOO_LARGE.exception("The request body is larger than %d bytes", maxBytes);
            }
            body = content;
        }
        return body;
    }

    /** Whoever reads it from now on reads this. */
    public void replaceBody(byte[] newBody) {
        body = newBody;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new CachedBodyInputStream(new ByteArrayInputStream(body));
    }

    private static final class CachedBodyInputStream extends ServletInputStream {

        private final ByteArrayInputStream body;

        private CachedBodyInputStream(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return body.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Whoever reads this waits for nothing");
        }
    }
}
