package io.github.dliemulator.web;

import static io.github.dliemulator.web.error.DliError.BODY_TOO_LARGE;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.UNSUPPORTED_MEDIA_TYPE;

import io.github.dliemulator.web.error.DliException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Content codings of request bodies (RFC 9110, section 8.4): gzip and deflate. */
public final class ContentCodings {

    private static final String IDENTITY = "identity";

    private ContentCodings() {}

    /**
     * Stream of the decoded body. Reading it throws a {@link DliException} when the body is larger than
     * {@code maxBytes}, ends early or is not in the coding.
     *
     * @param contentEncoding value of the header {@code Content-Encoding}; null for none
     * @param maxBytes maximum size after decoding
     * @throws DliException 415 when the coding is not supported
     */
    public static InputStream decode(InputStream body, @Nullable String contentEncoding, long maxBytes) {
        String coding = parse(contentEncoding);
        return new DecodedBody(open(body, coding), coding, maxBytes);
    }

    /** Adds the supported codings to a response with the status 415. */
    static void listSupported(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
    }

    private static String parse(@Nullable String contentEncoding) {
        List<String> codings = contentEncoding == null
                ? List.of()
                : Arrays.stream(contentEncoding.split(","))
                        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                        .filter(coding -> !coding.isEmpty() && !coding.equals(IDENTITY))
                        .toList();
        return codings.isEmpty() ? IDENTITY : String.join(", ", codings);
    }

    private static InputStream open(InputStream body, String coding) {
        try {
            return switch (coding) {
                case IDENTITY -> body;
                case "gzip", "x-gzip" -> new GZIPInputStream(body);
                case "deflate" -> new InflaterInputStream(body);
                default ->
                    throw UNSUPPORTED_MEDIA_TYPE.exception(
                            "The Content-Encoding %s is not supported. Use gzip, deflate or none", coding);
            };
        } catch (IOException e) {
            throw translate(e, coding);
        }
    }

    private static DliException translate(IOException e, String coding) {
        return e instanceof ZipException || e instanceof EOFException && !coding.equals(IDENTITY)
                ? INVALID_PARAMETER.exception("The request body is not valid %s data", coding)
                : INVALID_PARAMETER.exception("The request body ended early");
    }

    private static final class DecodedBody extends FilterInputStream {

        private final String coding;
        private final long maxBytes;
        private long remaining;

        private DecodedBody(InputStream body, String coding, long maxBytes) {
            super(body);
            this.coding = coding;
            this.maxBytes = maxBytes;
            this.remaining = maxBytes;
        }

        @Override
        public int read() {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                int count = super.read(buffer, offset, length);
                remaining -= Math.max(count, 0);
                if (remaining < 0) {
                    throw BODY_TOO_LARGE.exception("The request body is larger than %d bytes", maxBytes);
                }
                return count;
            } catch (IOException e) {
                throw translate(e, coding);
            }
        }
    }
}
