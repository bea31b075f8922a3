package io.github.dliemulator.upstream.forward;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Status and bodies of a forwarded call, for a listener that is called before the client gets the response. */
public final class ExchangeCapture {

    /** Maximum size of a captured body, also after it is decoded. */
    public static final int MAX_BODY_BYTES = 256 * 1024;

    private static final Logger log = LoggerFactory.getLogger(ExchangeCapture.class);

    private final @Nullable Consumer<ExchangeCapture> listener;
    private final ByteArrayOutputStream requestBody = new ByteArrayOutputStream();
    private byte[] responseBody = new byte[0];
    private String responseCoding = "";
    private boolean truncated;
    private int status;

    /** @param listener null if nothing is captured */
    ExchangeCapture(@Nullable Consumer<ExchangeCapture> listener) {
        this.listener = listener;
    }

    boolean isEnabled() {
        return listener != null;
    }

    void appendRequest(byte[] buffer, int offset, int length) {
        if (requestBody.size() + length > MAX_BODY_BYTES) {
            truncated = true;
        } else if (isEnabled()) {
            requestBody.write(buffer, offset, length);
        }
    }

    /** Reads the start of a response's body and calls the listener. The caller forwards the bytes that are returned. */
    byte[] captureResponse(int statusCode, String coding, InputStream body) throws IOException {
        responseBody = body.readNBytes(MAX_BODY_BYTES);
        responseCoding = coding;
        truncated |= responseBody.length == MAX_BODY_BYTES;
        notifyListener(statusCode);
        return responseBody;
    }

    /** A failure of the listener is logged: the upstream has answered, so the client gets the response. */
    void notifyListener(int statusCode) {
        status = statusCode;
        if (listener == null) {
            return;
        }
        try {
            listener.accept(this);
        } catch (RuntimeException e) {
            log.warn(
                    "The upstream's response could not be recorded: {}",
                    e.toString().lines().findFirst().orElse(""));
        }
    }

    /** Whether a body is larger than {@link #MAX_BODY_BYTES}, and is not captured as a whole. */
    public boolean isTruncated() {
        return truncated;
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

    /** Value of the response's {@code Content-Encoding}, empty for none. */
    public String responseCoding() {
        return responseCoding;
    }
}
