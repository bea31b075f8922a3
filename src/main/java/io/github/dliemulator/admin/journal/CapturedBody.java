package io.github.dliemulator.admin.journal;

import java.io.ByteArrayOutputStream;

/** The beginning of a body, as long as a journal keeps it; and how long all of it was. */
final class CapturedBody {

    private static final int MAX_BYTES = 16 * 1024;

    private final ByteArrayOutputStream captured = new ByteArrayOutputStream(0);
    private long size;

    /** @param length -1 for the end */
    void append(byte[] buffer, int offset, int length) {
        captured.write(buffer, offset, Math.min(MAX_BYTES - captured.size(), Math.max(length, 0)));
        size += Math.max(length, 0);
    }

    long size() {
        return size;
    }

    boolean isComplete() {
        return size == captured.size();
    }

    byte[] bytes() {
        return captured.toByteArray();
    }
}
