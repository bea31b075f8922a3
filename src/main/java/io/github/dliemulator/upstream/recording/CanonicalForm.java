package io.github.dliemulator.upstream.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Canonical form of a request, in which recordings keep it: requests of one meaning have one form. The form of a canonical form is
 * the form itself.
 */
final class CanonicalForm {

    private static final int MAX_PLAIN_EXPONENT = 30;

    private CanonicalForm() {}

    /** Normalizes the escapes in each segment of a path (RFC 3986, 6.2.2). */
    static String path(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(CanonicalForm::segment)
                .collect(Collectors.joining("/"))
                .replace(
                        UriUtils.encodePathSegment(Redaction.PROJECT_PLACEHOLDER, UTF_8),
                        Redaction.PROJECT_PLACEHOLDER);
    }

    private static String segment(String segment) {
        try {
            return UriUtils.encodePathSegment(UriUtils.decode(segment, UTF_8), UTF_8);
        } catch (IllegalArgumentException e) { // a percent sign that escapes nothing
            return segment;
        }
    }

    /** Decodes a query as a form and sorts it by name. Values of one name stay in their order. */
    static String query(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .map(CanonicalForm::parameter)
                        .sorted(Comparator.comparing(parameter -> parameter.replaceFirst("=.*", "")))
                        .collect(Collectors.joining("&"))
                        .replace(UriUtils.encode(Redaction.PROJECT_PLACEHOLDER, UTF_8), Redaction.PROJECT_PLACEHOLDER);
    }

    private static String parameter(String parameter) {
        try {
            String[] parts = parameter.split("=", 2);
            return encodeForm(parts[0]) + "=" + (parts.length == 1 ? "" : encodeForm(parts[1]));
        } catch (IllegalArgumentException e) {
            return parameter;
        }
    }

    private static String encodeForm(String text) {
        return UriUtils.encode(URLDecoder.decode(text, UTF_8), UTF_8);
    }

    /** Sorts the members of objects, and writes equal numbers alike. Arrays keep their order. */
    static JsonNode json(JsonNode json) {
        if (json.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            json.properties().forEach(member -> members.put(member.getKey(), json(member.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(members);
        }
        if (json.isArray()) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(json.valueStream().map(CanonicalForm::json).toList());
        }
        return json.isNumber() ? JsonNodeFactory.instance.numberNode(number(json.decimalValue())) : json;
    }

    private static BigDecimal number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -MAX_PLAIN_EXPONENT ? stripped.setScale(0) : stripped;
    }
}
