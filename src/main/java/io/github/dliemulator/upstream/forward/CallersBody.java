package io.github.dliemulator.upstream.forward;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that its sender may break off, which is not the upstream's fault. */
final class CallersBody extends FilterInputStream {

    CallersBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new BrokenOffException(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new BrokenOffException(e);
        }
    }

    /** The caller is gone, or speaks no HTTP. */
    static final class BrokenOffException extends IOException {

        private static final long serialVersionUID = 1;

        private BrokenOffException(IOException cause) {
            super(cause);
        }
    }
}
