package io.github.dliemulator.upstream;

import io.github.dliemulator.iam.VerifyingTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * A test of a gateway in front of another emulator, which wants to know who calls. The test talks to the gateway, and has the
 * same project on both sides.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UpstreamTest extends VerifyingTest {

    protected ConfigurableApplicationContext gateway;
    protected RestTestClient upstream;
    protected int upstreamPort;

    @BeforeAll
    void openTheGateway() {
        upstreamPort = port;
        List<String> settings = new ArrayList<>(List.of(
                "--dli.upstream.url=http://localhost:" + behind(),
                "--dli.upstream.hosts=localhost",
                "--dli.upstream.writes=allow"));
        settings.addAll(settings());
        gateway = start(settings.toArray(String[]::new));
    }

    /** The port that the gateway calls. */
    protected int behind() {
        return upstreamPort;
    }

    /** Of the gateway, besides the usual ones. */
    protected List<String> settings() {
        return List.of("--dli.upstream.access-key=emulator", "--dli.upstream.secret-key=emulator-secret");
    }

    @AfterAll
    void closeTheGateway() {
        gateway.close();
    }

    @BeforeEach
    @Override
    protected void beginInAProjectOfItsOwn() {
        port = upstreamPort;
        super.beginInAProjectOfItsOwn();
        upstream = http;
        talkTo(gateway);
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
    }

    protected void given(Map<String, ?> modes) {
        ok(put(operator() + "/upstream", modes));
    }

    /** Of the upstream's world. */
    protected void advanceUpstream(String by) {
        upstream.post()
                .uri(clock() + "/advance")
                .body(Map.of("by", by))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
