package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.web.SecretRedactor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes out of a call what does not belong into a recording, before it is kept anywhere: secrets, and the project's id. */
@Component
class Redaction {

    static final String PROJECT_PLACEHOLDER = "{project_id}";

    private final SecretRedactor redactor;

    Redaction(SecretRedactor redactor) {
        this.redactor = redactor;
    }

    /** The body as compact JSON, empty for none; nothing when it is no JSON. */
    Optional<String> redactBody(byte[] body, String projectId, @Nullable String callerToken) {
        return redactor.withSecret(callerToken)
                .redactBody(body)
                .map(json -> json.isMissingNode() ? "" : replaceProjectId(json, projectId))
                .filter(Redaction::isWellFormed);
    }

    /** The same of what is no bytes any more. */
    String redactBody(JsonNode json, String projectId) {
        return replaceProjectId(redactor.redact(json), projectId);
    }

    /** Halves of characters are no text, and no database keeps them. */
    static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** A query in an order of its own. */
    String redactQuery(@Nullable String query, String projectId) {
        return Arrays.stream(Objects.requireNonNullElse(redactor.redactQuery(query), "")
                        .split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> replaceProjectId(parameter, projectId))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    String redactPath(String path, String projectId) {
        return replaceProjectId(redactor.redactPath(path, projectId), projectId);
    }

    private static String replaceProjectId(JsonNode json, String projectId) {
        return SecretRedactor.mapStrings(json, text -> replaceProjectId(text, projectId))
                .toString();
    }

    /** Recordings of one project are played in another. An id that may be any word is only replaced where it stands as a whole. */
    private static String replaceProjectId(String text, String projectId) {
        return text.replaceAll(
                "(?<![0-9A-Za-z_-])" + projectId + "(?![0-9A-Za-z_-])", Matcher.quoteReplacement(PROJECT_PLACEHOLDER));
    }
}
