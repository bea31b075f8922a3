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
 * Takes out of calls what nobody may read who reads what is kept of them: what a field is for and what its value looks like
 * decide, be the field known or not. A body that is no JSON cannot be looked through, so nothing of it is kept at all.
 */
public final class SecretRedactor {

    private static final String MASK = "***";

    /** Fields that hold credentials, whatever is in them. What a match begins with is looked at first, since most names have none. */
    private static final Pattern CREDENTIAL_NAME = Pattern.compile(
            "(?=[pstca])(?:pass(?:word|wd|phrase)|pwd|secret|token|credential|private_?key|authorization|signature|cookie"
                    + "|\\A(?:pass|sk|ak|access_?key(?:_?id)?|api_?key)\\z)",
            Pattern.CASE_INSENSITIVE);

    /** Those that may hold digits alone, where others count something. */
    private static final Pattern PASSWORD_NAME =
            Pattern.compile("(?=[ps])(?:pass(?:word|wd|phrase)|pwd|secret|\\Apass\\z)", Pattern.CASE_INSENSITIVE);

    /** Fields that say what another one, {@code value}, is for. */
    private static final List<String> NAME_FIELDS = List.of("key", "name", "field", "property");

    /** Texts with credentials in them: JSON web tokens, keys as PEM, headers, and what stands before the host in an address. */
    private static final Pattern TOKEN_TEXT = Pattern.compile(
            "(?=[eB:H-])(?:(?<![\\w-])eyJ[\\w-]{10,}+\\.|-----BEGIN |(?:Bearer|Basic) \\S{8}|HMAC-SHA256 |://[^/@\\s:]*+:[^/@\\s]++@)");

    /** Texts that are one as a whole: long tokens, and both parts of an access key. */
    private static final Pattern KEY_TEXT = Pattern.compile("[A-Za-z0-9+/_=-]{100,}|[A-Z0-9]{20}|[A-Za-z0-9]{40}");

    /** {@code password=x}, {@code 'password' = 'x'} or {@code "password": "x"} within a text such as SQL or the address of a database. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?=[pstca])((?:pass(?:word|wd|phrase)|pwd|secret|token|credential|private[_-]?key|access[_-]?key|api[_-]?key)"
                    + "[\\w.-]{0,40}+['\"`]?+\\s{0,9}+[=:]\\s{0,9}+)('[^']*+'?|\"[^\"]*+\"?|[^\\s,;&)'\"]++){1,9}+",
            Pattern.CASE_INSENSITIVE);

    private static final ConcurrentLruCache<String, Boolean> CREDENTIAL_NAME_CACHE =
            new ConcurrentLruCache<>(500, SecretRedactor::matchesCredentialName);

    /** Keeps all digits of a number. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<String> knownSecrets;

    /** @param knownSecrets secrets that are hidden wherever they are met */
    public SecretRedactor(Collection<@Nullable String> knownSecrets) {
        this.knownSecrets = knownSecrets.stream()
                .filter(StringUtils::hasText)
                .map(String::valueOf)
                .toList();
    }

    /** The same, and one more is hidden. */
    public SecretRedactor withSecret(@Nullable String secret) {
        return secret == null
                ? this
                : new SecretRedactor(
                        Stream.concat(knownSecrets.stream(), Stream.of(secret)).toList());
    }

    /** The body without its secrets; nothing when it is no JSON. An empty one is a missing node. */
    public Optional<JsonNode> redactBody(byte[] body) {
        try {
            return Optional.of(redact(JSON.readTree(body)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The same JSON without its secrets. */
    public JsonNode redact(JsonNode json) {
        return json instanceof ObjectNode object ? redact(object) : transform(json, this::redact, this::redactText);
    }

    private JsonNode redact(ObjectNode object) {
        boolean hasCredentialName = NAME_FIELDS.stream()
                .anyMatch(name -> isCredentialName(object.path(name).asString("")));
        object.properties().forEach(field -> {
            String name = hasCredentialName && field.getKey().startsWith("value") ? "password" : field.getKey();
            field.setValue(redactField(name, field.getValue()));
        });
        return object;
    }

    private JsonNode redactField(String name, JsonNode value) {
        if (value.isBoolean() || value.isNull()) {
            return value;
        }
        boolean sensitive = value.isNumber() ? PASSWORD_NAME.matcher(name).find() : isCredentialName(name);
        return sensitive ? StringNode.valueOf(MASK) : redact(value);
    }

    /** The same JSON with other texts in it; the names of fields stay. */
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

    /** A text without its secrets. */
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

    /** None of its alternatives has another length. */
    private static boolean looksLikeKey(String text) {
        int length = text.length();
        return (length == 20 || length == 40 || length >= 100)
                && KEY_TEXT.matcher(text).matches();
    }

    /** What each of its alternatives has in it is found sooner than the pattern is. */
    private static boolean mayContainToken(String text) {
        return text.indexOf(' ') >= 0 || text.contains("://") || text.contains("eyJ");
    }

    private static boolean mayContainAssignment(String text) {
        return text.indexOf('=') >= 0 || text.indexOf(':') >= 0;
    }

    /** A query without its secrets, escaped as they may be. */
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

    /** A path without its secrets, but with its project. */
    public String redactPath(String path, String projectId) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> !segment.equals(projectId) && containsSecret(decodeTwice(segment)) ? MASK : segment)
                .collect(Collectors.joining("/"));
    }

    private boolean containsSecret(String text) {
        return !redactText(text).equals(text);
    }

    /** Fields have few names, and no long ones. */
    private static boolean isCredentialName(String name) {
        return name.length() > 100 ? matchesCredentialName(name) : CREDENTIAL_NAME_CACHE.get(name);
    }

    private static boolean matchesCredentialName(String name) {
        return CREDENTIAL_NAME.matcher(name.replace('-', '_')).find();
    }

    /** Some clients escape what is escaped already. */
    private static String decodeTwice(String escaped) {
        return escaped.indexOf('%') < 0 ? escaped : decode(decode(escaped));
    }

    /** As it is where its escapes cannot be read. */
    private static String decode(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
