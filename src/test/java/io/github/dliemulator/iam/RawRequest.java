package io.github.dliemulator.iam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A call, byte for byte as written here, which no client library would send: and signed as the pages on the algorithm say,
 * without a line of the emulator's own.
 *
 * @param target path and query, escaped, the query sorted
 * @param headers by their names in lower case
 */
public record RawRequest(String method, String target, Map<String, String> headers, byte[] body) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** @param status of HTTP */
    public record Response(int status, String text) {

        public String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    static RawRequest of(String method, String target, Instant now) {
        return new RawRequest(method, target, Map.of(), new byte[0])
                .with("host", "localhost")
                .with("x-sdk-date", DATE.format(now));
    }

    public RawRequest with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new RawRequest(method, target, more, body);
    }

    public RawRequest without(String header) {
        Map<String, String> less = new TreeMap<>(headers);
        less.remove(header);
        return new RawRequest(method, target, less, body);
    }

    public RawRequest method(String other) {
        return new RawRequest(other, target, headers, body);
    }

    public RawRequest target(String other) {
        return new RawRequest(method, other, headers, body);
    }

    public RawRequest body(String json) {
        return new RawRequest(method, target, headers, json.getBytes(UTF_8)).with("content-type", "application/json");
    }

    public RawRequest at(Instant now) {
        return with("x-sdk-date", DATE.format(now));
    }

    public RawRequest signed() {
        return signed("emulator", "emulator-secret");
    }

    /** Signs all headers that there are. */
    public RawRequest signed(String accessKey, String secretKey) {
        return signed(accessKey, secretKey, headers.getOrDefault("x-sdk-content-sha256", hash(body)));
    }

    private RawRequest signed(String accessKey, String secretKey, String bodyHash) {
        String[] parts = target.split("\\?", 2);
        String names = String.join(";", headers.keySet());
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String canonical =
                String.join("\n", method, parts[0] + "/", parts.length > 1 ? parts[1] : "", lines, names, bodyHash);
        String toSign =
                String.join("\n", "SDK-HMAC-SHA256", headers.get("x-sdk-date"), hash(canonical.getBytes(UTF_8)));
        return with(
                "authorization",
                "SDK-HMAC-SHA256 Access=%s, SignedHeaders=%s, Signature=%s"
                        .formatted(accessKey, names, hmac(secretKey, toSign)));
    }

    public static String hash(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Response send(int port) {
        String text = text(port);
        return new Response(Integer.parseInt(text.split(" ", 3)[1]), text);
    }

    /** All that comes back until the connection is closed; perhaps nothing. */
    public String text(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes());
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() throws IOException {
        String head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("%s %s HTTP/1.1\r\nconnection: close\r\ncontent-length: %d\r\n"
                .formatted(method, target, body.length)
                .getBytes(ISO_8859_1));
        bytes.write(head.getBytes(ISO_8859_1));
        bytes.write("\r\n".getBytes(ISO_8859_1));
        bytes.write(body);
        return bytes.toByteArray();
    }
}
