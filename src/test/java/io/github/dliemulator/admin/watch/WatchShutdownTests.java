package io.github.dliemulator.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** An emulator that stops ends waits and event streams, and does not wait for their clients. */
@ExtendWith(OutputCaptureExtension.class)
class WatchShutdownTests extends WatchTest {

    @Test
    void watchersAreEndedOnShutdown(CapturedOutput output) {
        EventStream events;
        CompletableFuture<HttpResponse<String>> waiting;
        try (ConfigurableApplicationContext emulator = start()) {
            useEmulator(emulator);
            events = listen();
            project = "waiting";
            put(clock(), Map.of("mode", "frozen", "now", T0)).expectStatus().isOk();
            createQueue("q");
            waiting = getAsync(wait("queue/q", "AVAILABLE", "10m"));
            while (!emulator.getBean(WatchRegistry.class).isWatched(project)) {
                Thread.onSpinWait(); // it is under way
            }
        }
        assertThat(waiting.join().statusCode()).isEqualTo(503);
        assertThat(waiting.join().body()).contains("The emulator shuts down");
        assertThat(events.isEnded()).isTrue();
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR");
    }
}
