package io.github.dliemulator.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Replaces credentials in requests and responses by a mask before they are stored or shown. Detects them by the name of
 * the field and by the form of the value, also in unknown fields. Bodies that are not JSON are omitted. Thread-safe.
 */
public final class SecretRedactor {

    private static final String MASK = "***";

    /**
     * Field names whose values are always masked. The lookahead is a fast test of the first letter of a match: most
     * names contain no match.
     */
    private static final Pattern CREDENTIAL_NAME = Pattern.compile(
            "(?=[pstca])(?:pass(?:word|wd|phrase)|pwd|secret|token|credential|private_?key|authorization|signature|cookie"
                    + "|\\A(?:pass|sk|ak|access_?key(?:_?id)?|api_?key)\\z)",
            Pattern.CASE_INSENSITIVE);

    /** Field names whose numbers are masked as well. Numbers in other credential fields are counters. */
    private static final Pattern PASSWORD_NAME =
            Pattern.compile("(?=[ps])(?:pass(?:word|wd|phrase)|pwd|secret|\\Apass\\z)", Pattern.CASE_INSENSITIVE);

    /** Fields that contain the name of the value in the field {@code value}. */
    private static final List<String> NAME_FIELDS = List.of("key", "name", "field", "property");

    /** Text that contains credentials: JSON Web Tokens, PEM keys, authorization headers, or the user info of a URL. */
    private static final Pattern TOKEN_TEXT = Pattern.compile(
            "(?=[eB:H-])(?:(?<![\\w-])eyJ[\\w-]{10,}+\\.|-----BEGIN |(?:Bearer|Basic) \\S{8}|HMAC-SHA256 |://[^/@\\s:]*+:[^/@\\s]++@)");

    /** Text that is a credential: a long token, an access key or a secret key. */
    private static final Pattern KEY_TEXT = Pattern.compile("[A-Za-z0-9+/_=-]{100,}|[A-Z0-9]{20}|[A-Za-z0-9]{40}");

    /**
     * Assignment of a credential within a text such as SQL or the URL of a database: {@code password=x},
     * {@code 'password' = 'x'} or {@code "password": "x"}.
     */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?=[pstca])((?:pass(?:word|wd|phrase)|pwd|secret|token|credential|private[_-]?key|access[_-]?key|api[_-]?key)"
                    + "[\\w.-]{0,40}+['\"`]?+\\s{0,9}+[=:]\\s{0,9}+)('[^']*+'?|\"[^\"]*+\"?|[^\\s,;&)'\"]++){1,9}+",
            Pattern.CASE_INSENSITIVE);

    private static final ConcurrentLruCache<String, Boolean> CREDENTIAL_NAME_CACHE =
            new ConcurrentLruCache<>(500, SecretRedactor::matchesCredentialName);

    /** Mapper that preserves all digits of a number. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<String> knownSecrets;

    /** @param knownSecrets secrets that are masked in every text */
    public SecretRedactor(Collection<@Nullable String> knownSecrets) {
        this.knownSecrets = knownSecrets.stream()
                .filter(StringUtils::hasText)
                .map(String::valueOf)
                .toList();
    }

    /** Copy that also masks this secret; this redactor if it is null. */
    public SecretRedactor withSecret(@Nullable String secret) {
        return secret == null
                ? this
                : new SecretRedactor(
                        Stream.concat(knownSecrets.stream(), Stream.of(secret)).toList());
    }

    /** Redacted body; empty if it is not JSON. An empty body results in a missing node. */
    public Optional<JsonNode> redactBody(byte[] body) {
        try {
            return Optional.of(redact(JSON.readTree(body)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Redacted JSON. Modifies objects and arrays in place. */
    public JsonNode redact(JsonNode json) {
        return json instanceof ObjectNode object ? redact(object) : transform(json, this::redact, this::redactText);
    }

    private JsonNode redact(ObjectNode object) {
        boolean hasCredentialName = NAME_FIELDS.stream()
                .anyMatch(name -> isCredentialName(object.path(name).asString("")));
        object.properties().forEach(field -> {
            boolean isCredential = hasCredentialName && field.getKey().startsWith("value")
                    || field.getKey().equals("var_value") && isSensitiveVariable(object);
            field.setValue(redactField(isCredential ? "password" : field.getKey(), field.getValue()));
        });
        return object;
    }

    /** Whether a global variable is sensitive, or can be, because the request changes only its value. */
    private static boolean isSensitiveVariable(ObjectNode variable) {
        return variable.path("is_sensitive").asBoolean(!variable.has("var_name"));
    }

    private JsonNode redactField(String name, JsonNode value) {
        if (value.isBoolean() || value.isNull()) {
            return value;
        }
        boolean sensitive = value.isNumber() ? PASSWORD_NAME.matcher(name).find() : isCredentialName(name);
        return sensitive ? StringNode.valueOf(MASK) : redact(value);
    }

    /** Applies a function to all string values; field names are unchanged. Modifies objects and arrays in place. */
    public static JsonNode mapStrings(JsonNode json, UnaryOperator<String> text) {
        if (json instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .toList()
                    .forEach(name -> object.set(name, mapStrings(object.get(name), text)));
        }
        return transform(json, item -> mapStrings(item, text), text);
    }

    private static JsonNode transform(JsonNode json, UnaryOperator<JsonNode> item, UnaryOperator<String> text) {
        if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, item.apply(array.get(i)));
            }
        }
        return json.isString() ? replaceString(json, text.apply(json.stringValue())) : json;
    }

    private static JsonNode replaceString(JsonNode json, String text) {
        return text.equals(json.stringValue()) ? json : StringNode.valueOf(text);
    }

    /** Redacted text. */
    public String redactText(String text) {
        if (looksLikeKey(text)
                || mayContainToken(text) && TOKEN_TEXT.matcher(text).find()) {
            return MASK;
        }
        String redacted = mayContainAssignment(text) ? ASSIGNMENT.matcher(text).replaceAll("$1" + MASK) : text;
        for (String secret : knownSecrets) {
            redacted = redacted.replace(secret, MASK);
        }
        return redacted;
    }

    /** Tests the length before the pattern, because every alternative has a known length. */
    private static boolean looksLikeKey(String text) {
        int length = text.length();
        return (length == 20 || length == 40 || length >= 100)
                && KEY_TEXT.matcher(text).matches();
    }

    /** Fast test for characters of which every match of the pattern has some. */
    private static boolean mayContainToken(String text) {
        return text.indexOf(' ') >= 0 || text.contains("://") || text.contains("eyJ");
    }

    private static boolean mayContainAssignment(String text) {
        return text.indexOf('=') >= 0 || text.indexOf(':') >= 0;
    }

    /** Redacted query string. Finds secrets also if they are percent-encoded once or twice. */
    public @Nullable String redactQuery(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&", -1)).map(this::redactParameter).collect(Collectors.joining("&"));
    }

    private String redactParameter(String parameter) {
        String[] parts = parameter.split("=", 2);
        boolean sensitive =
                parts.length > 1 && (isCredentialName(decodeTwice(parts[0])) || containsSecret(decodeTwice(parts[1])));
        return sensitive ? parts[0] + "=" + MASK : parameter;
    }

    /** Redacted path. The segment with the project ID is never masked. */
    public String redactPath(String path, String projectId) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> !segment.equals(projectId) && containsSecret(decodeTwice(segment)) ? MASK : segment)
                .collect(Collectors.joining("/"));
    }

    private boolean containsSecret(String text) {
        return !redactText(text).equals(text);
    }

    /** Caches the results for names of up to 100 characters. */
    private static boolean isCredentialName(String name) {
        return name.length() > 100 ? matchesCredentialName(name) : CREDENTIAL_NAME_CACHE.get(name);
    }

    private static boolean matchesCredentialName(String name) {
        return CREDENTIAL_NAME.matcher(name.replace('-', '_')).find();
    }

    /** Decodes twice, because some clients percent-encode values that are already encoded. */
    private static String decodeTwice(String escaped) {
        return escaped.indexOf('%') < 0 ? escaped : decode(decode(escaped));
    }

    /** Decoded text; the unchanged text if an escape sequence is invalid. */
    private static String decode(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
