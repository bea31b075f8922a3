package io.github.dliemulator.control.watch;

import io.github.dliemulator.EmulatorTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** What tests of those who watch have in common. */
@Timeout(60) // who hears nothing would wait for ever
abstract class WatchTest extends EmulatorTest {

    protected final HttpClient watcher = HttpClient.newHttpClient();

    private Events events;

    @BeforeEach
    void letChangesTakeMinutes() {
        put(operator() + "/timing", Map.of("profile", "documented"))
                .expectStatus()
                .isOk();
    }

    @AfterEach
    void hangUp() {
        if (events != null) {
            events.close();
        }
    }

    protected URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    protected String wait(String resource, String states, String timeout) {
        return operator() + "/wait?resource=" + resource + "&state=" + states + "&timeout=" + timeout;
    }

    /** Asks, and goes on at once. */
    protected CompletableFuture<HttpResponse<String>> ask(String path) {
        return watcher.sendAsync(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    /** What happens in this world from now on. */
    protected Events listen() {
        return listen(null);
    }

    /** The same since that event. */
    protected Events listen(String lastEventId) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(operator() + "/events"));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            events = new Events(watcher.send(request.build(), BodyHandlers.ofInputStream()));
            return lastEventId == null ? events.begun() : events;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
