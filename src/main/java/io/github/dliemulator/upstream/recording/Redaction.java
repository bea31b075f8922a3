package io.github.dliemulator.upstream.recording;

import io.github.dliemulator.web.SecretRedactor;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Removes secrets from a call before it is stored, and replaces the project ID by a placeholder. */
@Component
class Redaction {

    static final String PROJECT_PLACEHOLDER = "{project_id}";

    private final SecretRedactor redactor;

    Redaction(SecretRedactor redactor) {
        this.redactor = redactor;
    }

    /** Returns a request's body in its canonical form, and empty if it is not JSON. */
    Optional<String> redactRequest(byte[] body, String projectId, @Nullable String callerToken) {
        return parse(body, callerToken).map(json -> toText(CanonicalForm.json(json), projectId));
    }

    /** Returns a response's body as compact JSON, and empty if it is not JSON. */
    Optional<String> redactResponse(byte[] body, String projectId, @Nullable String callerToken) {
        return parse(body, callerToken).map(json -> toText(json, projectId));
    }

    private Optional<JsonNode> parse(byte[] body, @Nullable String callerToken) {
        return redactor.withSecret(callerToken).redactBody(body).filter(json -> isWellFormed(json.toString()));
    }

    String redactRequest(JsonNode json, String projectId) {
        return toText(CanonicalForm.json(redactor.redact(json)), projectId);
    }

    String redactResponse(JsonNode json, String projectId) {
        return toText(redactor.redact(json), projectId);
    }

    private static String toText(JsonNode json, String projectId) {
        return json.isMissingNode()
                ? ""
                : SecretRedactor.mapStrings(json, text -> replaceProjectId(text, projectId))
                        .toString();
    }

    /** Whether a text has no unpaired surrogates, which databases reject. */
    static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    String redactQuery(@Nullable String query, String projectId) {
        return replaceProjectId(
                Objects.requireNonNullElse(redactor.redactQuery(CanonicalForm.query(query)), ""), projectId);
    }

    String redactPath(String path, String projectId) {
        return replaceProjectId(redactor.redactPath(CanonicalForm.path(path), projectId), projectId);
    }

    /** Makes recordings independent of the project. The project ID may be any word, so only whole words are replaced. */
    private static String replaceProjectId(String text, String projectId) {
        return text.replaceAll(
                "(?<![0-9A-Za-z_-])" + projectId + "(?![0-9A-Za-z_-])", Matcher.quoteReplacement(PROJECT_PLACEHOLDER));
    }
}
