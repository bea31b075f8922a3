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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of calls what nobody may read who reads what is kept of them: what a field is for and what its value looks like
 * decide, be the field known or not. A body that is no JSON cannot be looked through, so nothing of it is kept at all.
 */
public final class Secrets {

    private static final String HIDDEN = "***";

    /** Fields that hold credentials, whatever is in them. What a match begins with is looked at first, since most names have none. */
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?=[pstca])(?:pass(?:word|wd|phrase)|pwd|secret|token|credential|private_?key|authorization|signature|cookie"
                    + "|\\A(?:pass|sk|ak|access_?key(?:_?id)?|api_?key)\\z)",
            Pattern.CASE_INSENSITIVE);

    /** Those that may hold digits alone, where others count something. */
    private static final Pattern PASSWORD =
            Pattern.compile("(?=[ps])(?:pass(?:word|wd|phrase)|pwd|secret|\\Apass\\z)", Pattern.CASE_INSENSITIVE);

    /** Fields that say what another one, {@code value}, is for. */
    private static final List<String> NAMES = List.of("key", "name", "field", "property");

    /** Texts with credentials in them: JSON web tokens, keys as PEM, headers, and what stands before the host in an address. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?=[eB:H-])(?:(?<![\\w-])eyJ[\\w-]{10,}+\\.|-----BEGIN |(?:Bearer|Basic) \\S{8}|HMAC-SHA256 |://[^/@\\s:]*+:[^/@\\s]++@)");

    /** Texts that are one as a whole: long tokens, and both parts of an access key. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/_=-]{100,}|[A-Z0-9]{20}|[A-Za-z0-9]{40}");

    /** {@code password=x}, {@code 'password' = 'x'} or {@code "password": "x"} within a text such as SQL or the address of a database. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?=[pstca])((?:pass(?:word|wd|phrase)|pwd|secret|token|credential|private[_-]?key|access[_-]?key|api[_-]?key)"
                    + "[\\w.-]{0,40}+['\"`]?+\\s{0,9}+[=:]\\s{0,9}+)('[^']*+'?|\"[^\"]*+\"?|[^\\s,;&)'\"]++){1,9}+",
            Pattern.CASE_INSENSITIVE);

    private static final ConcurrentLruCache<String, Boolean> CREDENTIALS =
            new ConcurrentLruCache<>(500, Secrets::isLikeOne);

    private final List<String> known;

    /** @param known secrets that are hidden wherever they are met */
    public Secrets(Collection<@Nullable String> known) {
        this.known =
                known.stream().filter(StringUtils::hasText).map(String::valueOf).toList();
    }

    /** The same, and one more is hidden. */
    public Secrets and(@Nullable String another) {
        return another == null
                ? this
                : new Secrets(Stream.concat(known.stream(), Stream.of(another)).toList());
    }

    /** The body without its secrets; nothing when it is no JSON. An empty one is a missing node. */
    public Optional<JsonNode> body(byte[] body) {
        try {
            return Optional.of(hidden(JsonMapper.shared().readTree(body)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The same JSON without its secrets. */
    public JsonNode hidden(JsonNode json) {
        return json instanceof ObjectNode object ? hidden(object) : each(json, this::hidden, this::text);
    }

    private JsonNode hidden(ObjectNode object) {
        boolean names =
                NAMES.stream().anyMatch(name -> isCredential(object.path(name).asString("")));
        object.properties().forEach(field -> {
            String name = names && field.getKey().startsWith("value") ? "password" : field.getKey();
            field.setValue(field(name, field.getValue()));
        });
        return object;
    }

    private JsonNode field(String name, JsonNode value) {
        if (value.isBoolean() || value.isNull()) {
            return value;
        }
        boolean hides = value.isNumber() ? PASSWORD.matcher(name).find() : isCredential(name);
        return hides ? StringNode.valueOf(HIDDEN) : hidden(value);
    }

    /** The same JSON with other texts in it; the names of fields stay. */
    public static JsonNode withTexts(JsonNode json, UnaryOperator<String> text) {
        if (json instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .toList()
                    .forEach(name -> object.set(name, withTexts(object.get(name), text)));
        }
        return each(json, item -> withTexts(item, text), text);
    }

    private static JsonNode each(JsonNode json, UnaryOperator<JsonNode> item, UnaryOperator<String> text) {
        if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, item.apply(array.get(i)));
            }
        }
        return json.isString() ? withText(json, text.apply(json.stringValue())) : json;
    }

    private static JsonNode withText(JsonNode json, String text) {
        return text.equals(json.stringValue()) ? json : StringNode.valueOf(text);
    }

    /** A text without its secrets. */
    public String text(String text) {
        if (isKey(text) || mayHoldToken(text) && TOKEN.matcher(text).find()) {
            return HIDDEN;
        }
        String left = mayAssign(text) ? ASSIGNMENT.matcher(text).replaceAll("$1" + HIDDEN) : text;
        for (String secret : known) {
            left = left.replace(secret, HIDDEN);
        }
        return left;
    }

    /** None of its alternatives has another length. */
    private static boolean isKey(String text) {
        int length = text.length();
        return (length == 20 || length == 40 || length >= 100)
                && KEY.matcher(text).matches();
    }

    /** What each of its alternatives has in it is found sooner than the pattern is. */
    private static boolean mayHoldToken(String text) {
        return text.indexOf(' ') >= 0 || text.contains("://") || text.contains("eyJ");
    }

    private static boolean mayAssign(String text) {
        return text.indexOf('=') >= 0 || text.indexOf(':') >= 0;
    }

    /** A query without its secrets, escaped as they may be. */
    public @Nullable String query(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&", -1)).map(this::parameter).collect(Collectors.joining("&"));
    }

    private String parameter(String parameter) {
        String[] parts = parameter.split("=", 2);
        boolean hides = parts.length > 1 && (isCredential(plain(parts[0])) || isHidden(plain(parts[1])));
        return hides ? parts[0] + "=" + HIDDEN : parameter;
    }

    /** A path without its secrets, but with its project. */
    public String path(String path, String projectId) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> !part.equals(projectId) && isHidden(plain(part)) ? HIDDEN : part)
                .collect(Collectors.joining("/"));
    }

    private boolean isHidden(String text) {
        return !text(text).equals(text);
    }

    /** Fields have few names, and no long ones. */
    private static boolean isCredential(String name) {
        return name.length() > 100 ? isLikeOne(name) : CREDENTIALS.get(name);
    }

    private static boolean isLikeOne(String name) {
        return CREDENTIAL.matcher(name.replace('-', '_')).find();
    }

    /** Some clients escape what is escaped already. */
    private static String plain(String escaped) {
        return escaped.indexOf('%') < 0 ? escaped : unescaped(unescaped(escaped));
    }

    /** As it is where its escapes cannot be read. */
    private static String unescaped(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
