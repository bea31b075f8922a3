package io.github.dliemulator.control.journal;

import java.io.ByteArrayOutputStream;

/** The beginning of a body, as long as a journal keeps it; and how long all of it was. */
final class Beginning {

    private static final int LONGEST = 16 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private long size;

    /** @param length -1 for the end */
    void add(byte[] buffer, int offset, int length) {
        kept.write(buffer, offset, Math.min(LONGEST - kept.size(), Math.max(length, 0)));
        size += Math.max(length, 0);
    }

    long size() {
        return size;
    }

    boolean isWhole() {
        return size == kept.size();
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
