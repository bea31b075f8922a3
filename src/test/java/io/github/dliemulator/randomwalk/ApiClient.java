package io.github.dliemulator.randomwalk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JDK's client, which is quick enough for tens of thousands of calls. */
final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    ApiClient(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    record Response(int status, String text) {

        boolean isOk() {
            return status < 300;
        }

        JsonNode json() {
            return JSON.readTree(text);
        }

        /** The part of a response that a replay must repeat: everything except the request ID and the creation time before the clock was set. */
        String reproduciblePart() {
            return status + " "
                    + text.replaceAll("\"request_id\":\"\\w+\"|\"create_time\":1[0-7]\\d{11}|\"202[^\"]+Z\"", "");
        }
    }

    Response send(ApiCall call) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + call.path()))
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()))
                .header("Content-Type", "application/json")
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Response(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        Response response = send(new ApiCall("GET", path, null));
        if (!response.isOk()) {
            throw new AssertionError(path + " answered " + response);
        }
        return response.json();
    }
}
