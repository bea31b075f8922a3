package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.web.Secrets;
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

    static final String PROJECT = "{project_id}";

    private final Secrets secrets;

    Redaction(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The body as compact JSON, empty for none; nothing when it is no JSON. */
    Optional<String> body(byte[] body, String projectId, @Nullable String callersToken) {
        return secrets.and(callersToken)
                .body(body)
                .map(json -> json.isMissingNode() ? "" : withoutProject(json, projectId))
                .filter(Redaction::isWellFormed);
    }

    /** The same of what is no bytes any more. */
    String body(JsonNode json, String projectId) {
        return withoutProject(secrets.hidden(json), projectId);
    }

    /** Halves of characters are no text, and no database keeps them. */
    static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** A query in an order of its own. */
    String query(@Nullable String query, String projectId) {
        return Arrays.stream(
                        Objects.requireNonNullElse(secrets.query(query), "").split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> withoutProject(parameter, projectId))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    String path(String path, String projectId) {
        return withoutProject(secrets.path(path, projectId), projectId);
    }

    private static String withoutProject(JsonNode json, String projectId) {
        return Secrets.withTexts(json, text -> withoutProject(text, projectId)).toString();
    }

    /** Recordings of one project are played in another. An id that may be any word is only replaced where it stands as a whole. */
    private static String withoutProject(String text, String projectId) {
        return text.replaceAll(
                "(?<![0-9A-Za-z_-])" + projectId + "(?![0-9A-Za-z_-])", Matcher.quoteReplacement(PROJECT));
    }
}
