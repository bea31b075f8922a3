package io.github.dliemulator.upstream.forward;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What passes, for who wants to know it before the caller does: the bodies as long as they are short, and the status. */
public final class ExchangeCapture {

    /** Of a body, in bytes. */
    public static final int MAX_BODY_BYTES = 256 * 1024;

    private static final Logger log = LoggerFactory.getLogger(ExchangeCapture.class);

    private final @Nullable Consumer<ExchangeCapture> listener;
    private final ByteArrayOutputStream requestBody = new ByteArrayOutputStream();
    private byte[] responseBody = new byte[0];
    private boolean complete = true;
    private int status;

    /** @param listener hears of what has passed whole; nobody where it is null */
    ExchangeCapture(@Nullable Consumer<ExchangeCapture> listener) {
        this.listener = listener;
    }

    boolean isEnabled() {
        return listener != null;
    }

    void appendRequest(byte[] buffer, int offset, int length) {
        if (requestBody.size() + length > MAX_BODY_BYTES) {
            complete = false;
        } else if (isEnabled()) {
            requestBody.write(buffer, offset, length);
        }
    }

    /** Takes the beginning of an answer's body, which is to be passed on from here, and tells of it where that is all. */
    byte[] captureResponse(int statusCode, InputStream body) throws IOException {
        responseBody = body.readNBytes(MAX_BODY_BYTES);
        complete &= responseBody.length < MAX_BODY_BYTES;
        notifyListener(statusCode);
        return responseBody;
    }

    /** Tells of an answer that has no more body than was taken. */
    void notifyListener(int statusCode) {
        status = statusCode;
        if (listener != null && complete) {
            notifyListener(listener);
        }
    }

    /** What was answered has happened, whether or not anybody can write it down. */
    private void notifyListener(Consumer<ExchangeCapture> consumer) {
        try {
            consumer.accept(this);
        } catch (RuntimeException e) {
            log.warn(
                    "What the upstream answered could not be recorded: {}",
                    e.toString().lines().findFirst().orElse(""));
        }
    }

    public int status() {
        return status;
    }

    public byte[] requestBody() {
        return requestBody.toByteArray();
    }

    public byte[] responseBody() {
        return responseBody.clone();
    }
}
