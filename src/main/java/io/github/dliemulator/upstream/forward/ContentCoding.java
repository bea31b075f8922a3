package io.github.dliemulator.upstream.forward;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The content codings of HTTP that can be decoded: gzip and deflate (RFC 9110, 8.4.1). */
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
                decoded = decode(decoded, codings[i].strip().toLowerCase(Locale.ROOT));
            }
            byte[] bytes = decoded.readNBytes(maxBytes + 1);
            return bytes.length > maxBytes ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static InputStream decode(InputStream body, String coding) throws IOException {
        return switch (coding) {
            case "identity", "" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            case "deflate" -> new InflaterInputStream(body);
            default -> throw new IOException("Unknown content coding " + coding);
        };
    }
}
