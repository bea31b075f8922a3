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
 * A call as it was signed.
 *
 * @param path as it came, with its escapes
 * @param query as it came, with its escapes
 * @param headers tells a header's value by its name
 * @param bodyHash of the bytes that came, or what the client says instead
 */
record SignedCall(
        String method,
        String path,
        @Nullable String query,
        Function<String, @Nullable String> headers,
        String bodyHash) {

    static final String DATE = "X-Sdk-Date";

    /** When it was signed, as the client writes it. */
    String date() {
        return header(DATE);
    }

    private String header(String name) {
        return requireNonNullElse(headers.apply(name), "").trim();
    }

    /**
     * The hashes of all forms in which this call may have been signed. Some clients escape the path that they send a second
     * time, others sign it as it is; some sort the values of a parameter that is given twice, others leave their order. Where
     * nothing is escaped and nothing given twice, that is all the same.
     */
    Stream<String> canonicalForms(Signature signature) {
        return Stream.<UnaryOperator<String>>of(
                        segment -> escaped(UriUtils.decode(segment, UTF_8)), SignedCall::escaped)
                .map(this::canonicalPath)
                .distinct()
                .flatMap(canonicalPath -> Stream.<UnaryOperator<Stream<String>>>of(values -> values, Stream::sorted)
                        .map(this::canonicalQuery)
                        .distinct()
                        .map(canonicalQuery -> canonical(canonicalPath, canonicalQuery, signature)))
                .map(canonical -> Sha256.hash(canonical.getBytes(UTF_8)));
    }

    private String canonical(String canonicalPath, String canonicalQuery, Signature signature) {
        String lines = signature.headerNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT) + ":" + header(name) + "\n")
                .collect(Collectors.joining());
        return String.join("\n", method, canonicalPath, canonicalQuery, lines, signature.signedHeaders(), bodyHash);
    }

    /** Always with a slash at its end. */
    private String canonicalPath(UnaryOperator<String> escape) {
        return Arrays.stream(path.split("/"))
                .map(segment -> escape.apply(segment) + "/")
                .collect(Collectors.joining());
    }

    /** Sorted by the names of the parameters, each with an equals sign. */
    private String canonicalQuery(UnaryOperator<Stream<String>> order) {
        Map<String, List<@Nullable String>> parameters = new TreeMap<>(UriComponentsBuilder.newInstance()
                .query(requireNonNullElse(query, ""))
                .build()
                .getQueryParams());
        return parameters.entrySet().stream()
                .flatMap(parameter -> order.apply(
                                parameter.getValue().stream().map(value -> reescaped(requireNonNullElse(value, ""))))
                        .map(value -> reescaped(parameter.getKey()) + "=" + value))
                .collect(Collectors.joining("&"));
    }

    private static String reescaped(String text) {
        return escaped(UriUtils.decode(text.replace("+", "%20"), UTF_8));
    }

    /** All but letters, digits and {@code -._~}. */
    private static String escaped(String text) {
        return UriUtils.encode(text, UTF_8);
    }
}
