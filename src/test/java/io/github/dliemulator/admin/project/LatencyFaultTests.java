package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Answers that come late: in real time, so these tests do take a moment. */
@ExtendWith(OutputCaptureExtension.class)
class LatencyFaultTests extends FaultTest {

    @Test
    void delayedResponseIsOtherwiseUnchanged() {
        createQueue("q1");
        String usual = body(get(queues()));
        setFaults(fault("ListQueues", "latency", "by", "200ms"));
        assertThat(timed(() -> assertThat(body(get(queues()))).isEqualTo(usual)))
                .isGreaterThan(Duration.ofMillis(199));
        setFaults(fault("CreateQueue", "latency", "by", "1ms..20ms"));
        ok(postQueue("q2"));
        ok(get(queues() + "/q2"));
    }

    @Test
    void delayedCallMayAlsoFail() {
        setFaults(
                fault("ListQueues", "latency", "by", "100ms"),
                fault("*", "latency", "by", "5m"),
                fault("*", "throttle"),
                fault("*", "error"));
        assertThat(timed(() -> error(get(queues()), 429, "APIGW.0308")))
                .isBetween(Duration.ofMillis(99), Duration.ofMinutes(1));
        assertThat(List.of(counters(0), counters(1), counters(2), counters(3)))
                .containsExactly(List.of(1, 1), List.of(0, 0), List.of(1, 1), List.of(0, 0));
        setFaults(fault("*", "latency", "by", "1ms"), fault("ListQueues", "reset-connection"));
        assertThat(call("GET", queues()).text(port)).isEmpty();
        setFaults(fault("*", "latency", "by", "1ms"), fault("CreateQueue", "applied-then-timeout"));
        error(postQueue("q1"), 504, "APIGW.0201");
        ok(get(queues() + "/q1"));
    }

    @Test
    void delayedCallUsesTheTimeAfterTheDelay() {
        ok(put(clock(), Map.of("mode", "scaled", "factor", 1_000_000)));
        setFaults(fault("CreateQueue", "latency", "by", "50ms"));
        String before = read(get(clock()), "$.now");
        ok(postQueue("q1"));
        String since = read(get(adminUri() + "/resources/queue/q1"), "$.timeline[0].from");
        assertThat(Instant.parse(since)).isAfter(Instant.parse(before).plusSeconds(49_000));
    }

    @Test
    void delayedPollIsCountedOnce() {
        ok(put(adminUri() + "/timing", "\"documented\""));
        createQueue("q1");
        ok(put(clock(), Map.of("mode", "auto", "afterPolls", 2)));
        setFaults(fault("*", "latency", "by", "1ms"));
        ok(get(queues() + "/q1"));
        ok(get(queues() + "/q1"));
        ok(get(clock())).jsonPath("$.now").isEqualTo(T0);
    }

    /** The server has eight threads where the JVM has no virtual ones. */
    @Test
    void delayedResponsesDoNotBlockOtherCalls() {
        setFaults(fault("ListQueues", "latency", "by", "2s"));
        ExecutorService clients = Executors.newFixedThreadPool(24);
        try {
            List<CompletableFuture<Integer>> late = IntStream.range(0, 24)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(get(queues())), clients))
                    .toList();
            while (counters(0).get(1) < 24) {
                Thread.onSpinWait();
            }
            assertThat(late).noneMatch(CompletableFuture::isDone);
            assertThat(late.stream().map(CompletableFuture::join)).containsOnly(200);
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void clientDisconnectDuringTheDelayIsHandled(CapturedOutput output) throws IOException {
        setFaults(fault("ListQueues", "latency", "by", "50ms"));
        for (int i = 0; i < 8; i++) {
            try (Socket client = new Socket("localhost", port)) {
                client.getOutputStream().write(call("GET", queues()).bytes());
            }
        }
        setFaults(fault("ListQueues", "latency", "by", "150ms"));
        ok(get(queues()));
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR", "Exception");
    }

    private static Duration timed(Runnable call) {
        long before = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static String body(ResponseSpec response) {
        return new String(ok(response).returnResult().getResponseBody(), StandardCharsets.UTF_8);
    }
}
