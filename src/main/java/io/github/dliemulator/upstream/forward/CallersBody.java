package io.github.dliemulator.upstream.forward;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that its sender may break off, which is not the upstream's fault. */
final class CallersBody extends FilterInputStream {

    private final Copies copies;

    CallersBody(InputStream body, Copies copies) {
        super(body);
        this.copies = copies;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            copies.addToRequest(buffer, offset, Math.max(read, 0));
            return read;
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
