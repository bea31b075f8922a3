package io.github.dliemulator.spark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client of the engine's HTTP interface. */
final class EngineClient {

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final URI url;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(SHORT)
            .build();

    EngineClient(URI url, EngineToken token) {
        this.url = url;
        this.authorization = token.authorization();
    }

    URI url() {
        return url;
    }

    /** Runs a statement, and waits until it has ended. */
    EngineAnswer run(EngineStatement statement) throws IOException, EngineFailure {
        HttpResponse<String> response =
                send("POST", "/statements", BodyPublishers.ofString(JSON.writeValueAsString(statement)), null);
        if (response.statusCode() != OK) {
            throw new EngineFailure("The engine rejected the statement with status %d: %s"
                    .formatted(response.statusCode(), error(response.body())));
        }
        try {
            return JSON.readValue(response.body(), EngineAnswer.class);
        } catch (JacksonException e) {
            throw new EngineFailure(
                    "The engine gave an answer that the emulator cannot read: " + e.getOriginalMessage());
        }
    }

    private static String error(String body) {
        try {
            return JSON.readTree(body).path("error").asString(body);
        } catch (JacksonException e) {
            return body;
        }
    }

    Optional<EngineAnswer.Progress> progress(String job) throws IOException {
        HttpResponse<String> response = send("GET", "/statements/" + encode(job), BodyPublishers.noBody(), SHORT);
        return response.statusCode() == OK
                ? Optional.of(JSON.readValue(response.body(), EngineAnswer.Progress.class))
                : Optional.empty();
    }

    void cancel(String job) throws IOException {
        send("DELETE", "/statements/" + encode(job), BodyPublishers.noBody(), SHORT);
    }

    void dropSession(String session) throws IOException {
        send("DELETE", "/sessions/" + encode(session), BodyPublishers.noBody(), SHORT);
    }

    JsonNode health() throws IOException {
        return JSON.readTree(
                send("GET", "/health", BodyPublishers.noBody(), SHORT).body());
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }

    /** @param timeout null for no limit */
    private HttpResponse<String> send(String method, String path, BodyPublisher body, @Nullable Duration timeout)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body);
        if (timeout != null) {
            request.timeout(timeout);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The emulator shuts down", e);
        }
    }
}
