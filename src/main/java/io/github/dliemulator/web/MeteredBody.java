package io.github.dliemulator.web;

import io.github.dliemulator.web.error.DliException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Request body that counts toward {@link BodyMemory}. Reading it throws a {@link DliException} without memory. */
final class MeteredBody extends FilterInputStream {

    private final BodyMemory.Share memory;
    private final int memoryPerByte;
    private long remaining;

    /**
     * @param length expected length, for which memory is taken at once; negative if unknown
     * @throws DliException if there is not enough memory for that length
     */
    MeteredBody(InputStream body, long length, BodyMemory.Share memory, int memoryPerByte) {
        super(body);
        this.memory = memory;
        this.memoryPerByte = memoryPerByte;
        take(Math.max(length, 0));
    }

    private void take(long length) {
        memory.add(length * memoryPerByte);
        remaining += length;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        remaining -= Math.max(count, 0);
        if (remaining < 0) {
            take(-remaining);
        }
        return count;
    }
}
