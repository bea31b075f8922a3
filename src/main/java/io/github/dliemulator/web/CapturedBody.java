package io.github.dliemulator.web;

import java.io.ByteArrayOutputStream;

/** First bytes of a request or response body, and the size of the whole body. Not thread-safe. */
public final class CapturedBody {

    private final int maxBytes;
    private final ByteArrayOutputStream captured = new ByteArrayOutputStream(0);
    private long size;

    CapturedBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @param length number of bytes; -1 at the end of the stream */
    void append(byte[] buffer, int offset, int length) {
        captured.write(buffer, offset, Math.min(maxBytes - captured.size(), Math.max(length, 0)));
        size += Math.max(length, 0);
    }

    /** Number of bytes of the body so far, including bytes that were not kept. */
    public long size() {
        return size;
    }

    /** Whether all bytes were kept. */
    public boolean isComplete() {
        return size == captured.size();
    }

    public byte[] bytes() {
        return captured.toByteArray();
    }
}
