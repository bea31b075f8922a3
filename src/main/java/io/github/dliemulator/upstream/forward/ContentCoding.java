package io.github.dliemulator.upstream.forward;

import io.github.dliemulator.web.ContentCodings;
import io.github.dliemulator.web.error.DliException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes bodies with one or more of the {@link ContentCodings}. */
public final class ContentCoding {

    private ContentCoding() {}

    /**
     * Decodes a body.
     *
     * @param coding value of {@code Content-Encoding}, null for none
     * @return empty if the coding is unknown, the body is not in this coding, or more than {@code maxBytes} would result
     */
    public static Optional<byte[]> decode(byte[] body, @Nullable String coding, int maxBytes) {
        String[] codings = coding == null || body.length == 0 ? new String[0] : coding.split(",");
        try {
            InputStream decoded = new ByteArrayInputStream(body);
            for (int i = codings.length - 1; i >= 0; i--) {
                decoded = ContentCodings.decode(decoded, codings[i], maxBytes);
            }
            byte[] bytes = decoded.readNBytes(maxBytes + 1);
            return bytes.length > maxBytes ? Optional.empty() : Optional.of(bytes);
        } catch (DliException | IOException e) {
            return Optional.empty();
        }
    }
}
