package io.github.dliemulator.testcontainers.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Calls of the Admin API of one emulator. An error response becomes a {@link DliEmulatorException} with its detail. */
final class AdminApi {

    private static final Duration TIMEOUT = Duration.ofMinutes(11); // a long poll takes up to ten
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String endpoint;
    private final Optional<String> token;

    AdminApi(String endpoint, Optional<String> token) {
        this.endpoint = endpoint.replaceAll("/+$", "");
        this.token = token;
    }

    String endpoint() {
        return endpoint;
    }

    String get(String path) {
        return succeed("GET", path, "");
    }

    String put(String path, Object body) {
        return succeed("PUT", path, Json.write(body));
    }

    String post(String path, Object body) {
        return succeed("POST", path, Json.write(body));
    }

    void delete(String path) {
        succeed("DELETE", path, "");
    }

    /** Sends JSON as it is, and fails unless the status is 2xx. */
    String succeed(String method, String path, String json) {
        HttpResponse<String> response = send(method, path, json);
        if (response.statusCode() / 100 != 2) {
            throw DliEmulatorException.of(method, path, response.statusCode(), response.body());
        }
        return response.body();
    }

    /** @param path after {@code /_emulator/projects} */
    HttpResponse<String> send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + "/_emulator/projects" + path))
                .timeout(TIMEOUT)
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator at %s does not answer: %s".formatted(endpoint, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during a call of the emulator", e);
        }
    }

    /** Encodes a value for a path or a query. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Encodes the parts of {@code kind/id} but not the slashes. */
    static String encodePath(String resource) {
        return encode(resource).replace("%2F", "/");
    }
}
