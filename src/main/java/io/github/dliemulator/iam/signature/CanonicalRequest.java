package io.github.dliemulator.iam.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Canonical form of a request, of which a signature is made.
 *
 * @param path raw path, percent-encoded as received
 * @param query raw query, percent-encoded as received
 * @param headers look-up of a header's value by name
 * @param bodyHash SHA-256 of the received body in hexadecimal digits, or the value that the client declared
 */
record CanonicalRequest(
        String method,
        String path,
        @Nullable String query,
        Function<String, @Nullable String> headers,
        String bodyHash) {

    static final String DATE_HEADER = "X-Sdk-Date";

    /** Date of the signature, as the client wrote it. */
    String date() {
        return header(DATE_HEADER);
    }

    private String header(String name) {
        return requireNonNullElse(headers.apply(name), "").trim();
    }

    /**
     * Hashes of all canonical forms that clients produce for this request. Some clients encode the path a second time,
     * others sign it unchanged. Some sort the values of a repeated parameter, others keep their order. Without escapes
     * and repeated parameters, all forms are equal.
     */
    Stream<String> candidateHashes(AuthorizationHeader authorization) {
        return Stream.<UnaryOperator<String>>of(
                        segment -> encode(UriUtils.decode(segment, UTF_8)), CanonicalRequest::encode)
                .map(this::canonicalPath)
                .distinct()
                .flatMap(canonicalPath -> Stream.<UnaryOperator<Stream<String>>>of(values -> values, Stream::sorted)
                        .map(this::canonicalQuery)
                        .distinct()
                        .map(canonicalQuery -> canonicalForm(canonicalPath, canonicalQuery, authorization)))
                .map(canonical -> Sha256.hexDigest(canonical.getBytes(UTF_8)));
    }

    private String canonicalForm(String canonicalPath, String canonicalQuery, AuthorizationHeader authorization) {
        String headerLines = authorization.signedHeaderNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT) + ":" + header(name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n", method, canonicalPath, canonicalQuery, headerLines, authorization.signedHeaders(), bodyHash);
    }

    /** The encoded path, with a trailing slash. */
    private String canonicalPath(UnaryOperator<String> encoder) {
        return Arrays.stream(path.split("/"))
                .map(segment -> encoder.apply(segment) + "/")
                .collect(Collectors.joining());
    }

    /** Parameters sorted by name, each with an equals sign. */
    private String canonicalQuery(UnaryOperator<Stream<String>> valueOrder) {
        Map<String, List<@Nullable String>> parameters = new TreeMap<>(UriComponentsBuilder.newInstance()
                .query(requireNonNullElse(query, ""))
                .build()
                .getQueryParams());
        return parameters.entrySet().stream()
                .flatMap(parameter -> valueOrder
                        .apply(parameter.getValue().stream().map(value -> reencode(requireNonNullElse(value, ""))))
                        .map(value -> reencode(parameter.getKey()) + "=" + value))
                .collect(Collectors.joining("&"));
    }

    private static String reencode(String text) {
        return encode(UriUtils.decode(text.replace("+", "%20"), UTF_8));
    }

    /** Percent-encodes all characters except letters, digits and {@code -._~}. */
    private static String encode(String text) {
        return UriUtils.encode(text, UTF_8);
    }
}
