package io.github.dliemulator.testcontainers;

import io.github.dliemulator.testcontainers.project.DliProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of DLI for the tests of the kit, which need no vendor SDK. */
public record DliClient(DliProject project) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CONNECTION_ID = Pattern.compile("\"connection_id\":\"([^\"]+)\"");

    public HttpResponse<String> createQueue(String name) {
        return send(
                "POST",
                "/v1.0/%s/queues",
                "{\"queue_name\": \"%s\", \"resource_mode\": 1, \"cu_count\": 16}".formatted(name));
    }

    public void deleteQueue(String name) {
        send("DELETE", "/v1.0/%s/queues/" + name, "");
    }

    /** Returns the ID. */
    public String createConnection(String name, String queue) {
        String response = send("POST", "/v2.0/%s/datasource/enhanced-connections", """
                {"name": "%s", "dest_vpc_id": "vpc", "dest_network_id": "net", "queues": ["%s"]}""".formatted(name, queue))
                .body();
        Matcher id = CONNECTION_ID.matcher(response);
        if (!id.find()) {
            throw new AssertionError(response);
        }
        return id.group(1);
    }

    public String showConnection(String id) {
        return send("GET", "/v2.0/%s/datasource/enhanced-connections/" + id, "").body();
    }

    public void deleteConnection(String id) {
        send("DELETE", "/v2.0/%s/datasource/enhanced-connections/" + id, "");
    }

    public HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(project.endpoint() + path.formatted(project.id())))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
