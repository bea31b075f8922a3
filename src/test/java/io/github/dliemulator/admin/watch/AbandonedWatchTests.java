package io.github.dliemulator.admin.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Clients that close their connection while the emulator has not answered yet. */
@ExtendWith(OutputCaptureExtension.class)
class AbandonedWatchTests extends WatchTest {

    private static final int MAX_WATCHERS = 1000;

    @Test
    void abandonedWaitsFreeTheirPlacesWithinSeconds(CapturedOutput output) throws IOException {
        createQueue("q");
        closeAll(openUntilRejected(wait("queue/q", "AVAILABLE", "10m")));
        awaitFreePlace();
        assertThat(output.getAll()).doesNotContain("Exception", "WARN", "ERROR");
    }

    @Test
    void resetStreamsFreeTheirPlacesAndPrintNothing(CapturedOutput output) throws IOException {
        createQueue("q");
        resetAll(openUntilRejected(adminUri() + "/events"));
        awaitFreePlace();
        for (int round = 0; round < 4; round++) {
            resetAll(open(100, adminUri() + "/events")); // some of them before the stream has started
            ok(get(queues() + "/q"));
        }
        awaitFreePlace();
        assertThat(output.getAll()).doesNotContain("Exception", "WARN", "ERROR");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void clientThatStaysIsAnswered() throws IOException {
        createQueue("q");
        try (Socket client = open(wait("queue/q", "AVAILABLE", "5s"))) {
            assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void nextRequestOfTheConnectionMayBeSentBeforeTheAnswer() throws IOException {
        createQueue("q");
        try (Socket client = open(wait("queue/q", "AVAILABLE", "5s"), "")) {
            CompletableFuture.runAsync(() -> advance("1h"), CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
            client.getOutputStream().write(request(queues() + "/q", "Connection: close\r\n"));
            assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .contains("\"state\":\"AVAILABLE\"", "\"queueName\":\"q\"");
        }
    }

    /** One more is rejected. */
    private List<Socket> openUntilRejected(String path) throws IOException {
        List<Socket> clients = open(MAX_WATCHERS, path);
        while (status(get(wait("queue/q", "ASSIGNING", "0s"))) != 429) {
            clients.add(open(path)); // on a busy machine the server drops some of so many connections at once
        }
        return clients;
    }

    private void awaitFreePlace() {
        long start = System.nanoTime();
        while (status(get(wait("queue/q", "ASSIGNING", "0s"))) == 429) {
            Thread.onSpinWait();
        }
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
    }

    private static int status(ResponseSpec response) {
        return response.returnResult().getStatus().value();
    }

    private List<Socket> open(int count, String path) throws IOException {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(open(path));
        }
        return clients;
    }

    private Socket open(String path) throws IOException {
        return open(path, "Connection: close\r\n");
    }

    private Socket open(String path, String header) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.getOutputStream().write(request(path, header));
        return client;
    }

    private static byte[] request(String path, String header) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                .formatted(path, header)
                .getBytes(US_ASCII);
    }

    private static void closeAll(List<Socket> clients) throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    /** Sends RST instead of FIN. */
    private static void resetAll(List<Socket> clients) throws IOException {
        for (Socket client : clients) {
            client.setSoLinger(true, 0);
        }
        closeAll(clients);
    }
}
