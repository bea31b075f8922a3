package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.upstream.UpstreamSettings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out what nobody may read who reads a recording, before it is kept anywhere: what a field is for and what its value
 * looks like decide, be the field known or not. A body that is no JSON cannot be looked through, so it is not kept at all.
 */
@Component
public class Redaction {

    static final String PROJECT = "{project_id}";

    private static final JsonNode HIDDEN = StringNode.valueOf("***");

    /** Fields that hold credentials, whatever is in them. */
    private static final Pattern CREDENTIAL = Pattern.compile(
            ".*(pass(word|wd|phrase)|pwd|secret|token|credential|private_?key|authorization|signature|cookie).*"
                    + "|sk|ak|access_?key(_?id)?|api_?key",
            Pattern.CASE_INSENSITIVE);

    /** Texts that are credentials, whatever the field is called: JSON web tokens, keys as PEM, signatures, and long tokens. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?s).*(eyJ[\\w-]{10,}\\.|-----BEGIN |(Bearer|Basic) \\S{8,}|HMAC-SHA256 |://[^/@\\s]+:[^/@\\s]+@).*"
                    + "|[A-Za-z0-9+/_=-]{100,}|[A-Z0-9]{20}|[A-Za-z0-9]{40}");

    private final List<String> own;

    Redaction(UpstreamSettings settings) {
        this.own = Stream.of(settings.accessKey(), settings.secretKey(), settings.token())
                .filter(StringUtils::hasText)
                .map(String::valueOf)
                .toList();
    }

    /** The body as compact JSON; nothing when it is none. */
    Optional<String> body(byte[] body, String projectId, @Nullable String callersToken) {
        if (body.length == 0) {
            return Optional.of("");
        }
        try {
            JsonNode json = redacted(JsonMapper.shared().readTree(body));
            return Optional.of(withoutKnown(withoutProject(json.toString(), projectId), callersToken))
                    .filter(Redaction::isWellFormed);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Halves of characters are no text, and no database keeps them. */
    static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** The same without its secrets. */
    public JsonNode redacted(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.propertyNames().stream().toList().forEach(name -> object.set(name, field(name, object.get(name))));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, redacted(array.get(i)));
            }
        } else if (json.isString() && TOKEN.matcher(json.stringValue()).matches()) {
            return HIDDEN;
        }
        return json;
    }

    private JsonNode field(String name, JsonNode value) {
        boolean credential = CREDENTIAL.matcher(name.replace('-', '_')).matches();
        return credential && (value.isString() || value.isContainer()) ? HIDDEN : redacted(value);
    }

    /** A query in an order of its own, without secrets. */
    String query(@Nullable String query, String projectId) {
        return Arrays.stream(Objects.requireNonNullElse(query, "").split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(Redaction::parameter)
                .map(parameter -> withoutProject(parameter, projectId))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String parameter(String parameter) {
        String[] parts = parameter.split("=", 2);
        boolean secret = CREDENTIAL.matcher(parts[0].replace('-', '_')).matches()
                || parts.length > 1 && TOKEN.matcher(parts[1]).matches();
        return secret ? parts[0] + "=***" : parameter;
    }

    /** Recordings of one project are played in another. An id that may be any word is only replaced where it stands as a whole. */
    String withoutProject(String text, String projectId) {
        return text.replaceAll(
                "(?<![0-9A-Za-z_-])" + projectId + "(?![0-9A-Za-z_-])", Matcher.quoteReplacement(PROJECT));
    }

    private String withoutKnown(String text, @Nullable String callersToken) {
        String left = text;
        for (String secret : own) {
            left = left.replace(secret, "***");
        }
        return StringUtils.hasText(callersToken) ? left.replace(callersToken, "***") : left;
    }
}
