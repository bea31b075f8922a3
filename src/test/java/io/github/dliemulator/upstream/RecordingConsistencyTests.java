package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.dliemulator.EmulatorTest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Routing and recording change together or not at all, and a reset ends a recording. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingConsistencyTests extends EmulatorTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private RawUpstream upstream;
    private ConfigurableApplicationContext proxy;

    @BeforeAll
    void startProxy() throws IOException {
        upstream = new RawUpstream();
        proxy = start(
                "--dli.upstream.url=http://localhost:" + upstream.port(),
                "--dli.upstream.hosts=localhost",
                // the default routing, which a project has again after a reset
                "--dli.upstream.routing.reads=record");
    }

    @AfterAll
    void stopProxy() throws IOException {
        proxy.close();
        upstream.close();
    }

    @BeforeEach
    void setUpRouting() {
        useEmulator(proxy);
        upstream.handler = RawUpstream.responding(ANSWER);
    }

    private void assertRecorded(int exchanges) {
        ok(get(adminUri() + "/recordings")).jsonPath("$.exchanges.length()").isEqualTo(exchanges);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "replay"})
    void failedRoutingChangeLeavesRoutingAndRecordingUnchanged(String mode) {
        ok(get(queues()));
        ok(put(adminUri() + "/upstream", Map.of("reads", "forward")));
        var jdbc = proxy.getBean(JdbcClient.class);
        jdbc.sql("alter table replay rename to away").update();
        try {
            put(adminUri() + "/upstream", Map.of("reads", mode)).expectStatus().is5xxServerError();
        } finally {
            jdbc.sql("alter table away rename to replay").update();
        }
        ok(get(adminUri() + "/upstream")).jsonPath("$.routing.reads").isEqualTo("forward");
        assertRecorded(1);
        ok(put(adminUri() + "/upstream", Map.of("reads", "record")));
        assertRecorded(0);
    }

    @Test
    void responseArrivingAfterAResetIsNotRecorded() {
        CompletableFuture<Void> requestReceived = new CompletableFuture<>();
        CompletableFuture<Void> reset = new CompletableFuture<>();
        upstream.handler = (head, in, out, socket) -> {
            requestReceived.complete(null);
            reset.join();
            out.write(ANSWER.getBytes(ISO_8859_1));
        };
        CompletableFuture<ResponseSpec> late = CompletableFuture.supplyAsync(() -> get(queues()));
        requestReceived.orTimeout(30, TimeUnit.SECONDS).join();
        post(adminUri() + "/reset", Map.of()).expectStatus().isNoContent();
        assertRecorded(0); // creates the project again
        reset.complete(null);
        ok(late.orTimeout(30, TimeUnit.SECONDS).join());
        assertRecorded(0);
        upstream.handler = RawUpstream.responding(ANSWER);
        ok(get(queues()));
        assertRecorded(1);
    }
}
