package io.github.dliemulator.obs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content that may have a number of bytes at most. More throw an {@link ObjectTooLargeException}. */
class LimitedInput extends FilterInputStream {

    private final long max;
    private long count;

    LimitedInput(InputStream content, long max) {
        super(content);
        this.max = max;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count += Math.max(read, 0);
        if (count > max) {
            throw new ObjectTooLargeException(
                    "The object is larger than the %d bytes that dli.obs.max.object allows".formatted(max));
        }
        return read;
    }
}
