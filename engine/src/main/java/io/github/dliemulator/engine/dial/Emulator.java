package io.github.dliemulator.engine.dial;

import io.github.dliemulator.engine.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The emulator's side that the engine asks about connections, on the driver and in tasks. */
public class Emulator {

    private static volatile @Nullable Emulator instance;

    // not through the ProxySelector, which refuses all
    private final HttpClient client = HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final String token;

    private Emulator(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Before the first statement, in this process. */
    public static void use(URI address, String token) {
        instance = new Emulator(address, token);
    }

    /** In a process that Spark started, from its environment. */
    static Emulator get() {
        Emulator emulator = instance;
        if (emulator == null) {
            emulator =
                    new Emulator(URI.create(System.getenv("DLI_ENGINE_EMULATOR")), System.getenv("DLI_ENGINE_TOKEN"));
            instance = emulator;
        }
        return emulator;
    }

    DialAnswer dial(Dial dial) throws IOException {
        HttpResponse<byte[]> response = post("/_engine/dials", dial);
        if (response.statusCode() != 200) {
            throw new IOException("The emulator answers " + response.statusCode() + " to a dial");
        }
        return Json.MAPPER.readValue(response.body(), DialAnswer.class);
    }

    /** Of a datasource authentication; absent if there is none of that name. */
    Optional<Credentials> credentials(String project, String job, String auth) throws IOException {
        HttpResponse<byte[]> response =
                post("/_engine/credentials", Map.of("project", project, "job", job, "auth", auth));
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new IOException("The emulator answers " + response.statusCode() + " to a question for credentials");
        }
        return Optional.of(Json.MAPPER.readValue(response.body(), Credentials.class));
    }

    private HttpResponse<byte[]> post(String path, Object body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))
                .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the emulator was asked", e);
        }
    }

    /** For one connection; in memory only. */
    record Credentials(String user, String password) {}
}
