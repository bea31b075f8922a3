package io.github.dliemulator.control.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;

/** An emulator that ends tells so to those who watch, and does not wait for them. */
@ExtendWith(OutputCaptureExtension.class)
class EndTests extends WatchTest {

    @Test
    void whoeverWatchesIsToldThatTheEmulatorEnds(CapturedOutput output) {
        CompletableFuture<HttpResponse<String>> waiting;
        Events events;
        try (ConfigurableApplicationContext emulator = start("--dli.watch.max-per-world=2")) {
            talkTo(emulator);
            put(clock(), Map.of("mode", "frozen", "now", T0)).expectStatus().isOk();
            givenQueue("q");
            events = listen();
            waiting = ask(wait("queue/q", "AVAILABLE", "10m"));
            while (get(wait("queue/q", "AVAILABLE", "0s")).returnResult().getStatus() != HttpStatus.TOO_MANY_REQUESTS) {
                waiting = waiting.isDone()
                        ? ask(wait("queue/q", "AVAILABLE", "10m"))
                        : waiting; // was one too many itself
            }
        }
        assertThat(waiting.join().statusCode()).isEqualTo(503);
        assertThat(waiting.join().body()).contains("The emulator ends");
        assertThat(events.isOver()).isTrue();
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR");
    }
}
