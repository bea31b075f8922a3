package io.github.dliemulator.upstream.forward;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What passes, for who wants to know it before the caller does: the bodies as long as they are short, and the status. */
public final class Copies {

    /** Of a body, in bytes. */
    public static final int MOST = 256 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Copies.class);

    private final @Nullable Consumer<Copies> listener;
    private final ByteArrayOutputStream request = new ByteArrayOutputStream();
    private byte[] answer = new byte[0];
    private boolean whole = true;
    private int status;

    /** @param listener hears of what has passed whole; nobody where it is null */
    Copies(@Nullable Consumer<Copies> listener) {
        this.listener = listener;
    }

    boolean areWanted() {
        return listener != null;
    }

    void addToRequest(byte[] buffer, int offset, int length) {
        if (request.size() + length > MOST) {
            whole = false;
        } else if (areWanted()) {
            request.write(buffer, offset, length);
        }
    }

    /** Takes the beginning of an answer's body, which is to be passed on from here, and tells of it where that is all. */
    byte[] take(int code, InputStream body) throws IOException {
        answer = body.readNBytes(MOST);
        whole &= answer.length < MOST;
        tell(code);
        return answer;
    }

    /** Tells of an answer that has no more body than was taken. */
    void tell(int code) {
        status = code;
        if (listener != null && whole) {
            tell(listener);
        }
    }

    /** What was answered has happened, whether or not anybody can write it down. */
    private void tell(Consumer<Copies> wanting) {
        try {
            wanting.accept(this);
        } catch (RuntimeException e) {
            log.warn(
                    "What the upstream answered could not be recorded: {}",
                    e.toString().lines().findFirst().orElse(""));
        }
    }

    public int status() {
        return status;
    }

    public byte[] request() {
        return request.toByteArray();
    }

    public byte[] answer() {
        return answer.clone();
    }
}
