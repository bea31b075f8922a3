package io.github.dliemulator.admin.watch;

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

/** Base of tests of waits and event streams. */
@Timeout(60) // a client without events would wait for ever
abstract class WatchTest extends EmulatorTest {

    protected final HttpClient watcher = HttpClient.newHttpClient();

    private EventStream events;

    @BeforeEach
    void useDocumentedTiming() {
        put(adminUri() + "/timing", Map.of("profile", "documented"))
                .expectStatus()
                .isOk();
    }

    @AfterEach
    void closeEvents() {
        if (events != null) {
            events.close();
        }
    }

    protected URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    protected String wait(String resource, String states, String timeout) {
        return adminUri() + "/wait?resource=" + resource + "&state=" + states + "&timeout=" + timeout;
    }

    /** Asks, and goes on at once. */
    protected CompletableFuture<HttpResponse<String>> getAsync(String path) {
        return watcher.sendAsync(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    /** Opens a stream of the events of this project from now on. */
    protected EventStream listen() {
        return listen(null);
    }

    /** Opens a stream of the events after the given one. */
    protected EventStream listen(String lastEventId) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(adminUri() + "/events"));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            events = new EventStream(watcher.send(request.build(), BodyHandlers.ofInputStream()));
            return lastEventId == null ? events.awaitStart() : events;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
