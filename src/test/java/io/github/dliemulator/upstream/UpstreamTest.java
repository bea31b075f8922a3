package io.github.dliemulator.upstream;

import io.github.dliemulator.iam.VerifiedAuthTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Test of a proxy in front of another emulator, which verifies credentials. The project is the same on both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UpstreamTest extends VerifiedAuthTest {

    protected ConfigurableApplicationContext proxy;
    protected RestTestClient upstream;
    protected int upstreamPort;

    @BeforeAll
    void startProxy() {
        upstreamPort = port;
        List<String> settings = new ArrayList<>(List.of(
                "--dli.upstream.url=http://localhost:" + targetPort(),
                "--dli.upstream.hosts=localhost",
                "--dli.upstream.writes=allow"));
        settings.addAll(settings());
        proxy = shared(settings.toArray(String[]::new));
    }

    /** Port that the proxy calls. */
    protected int targetPort() {
        return upstreamPort;
    }

    /** Settings of the proxy. */
    protected List<String> settings() {
        return List.of("--dli.upstream.access.key=emulator", "--dli.upstream.secret.key=emulator-secret");
    }

    @BeforeEach
    @Override
    protected void setUpProject() {
        port = upstreamPort;
        super.setUpProject();
        upstream = http;
        useEmulator(proxy);
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
    }

    protected void setRouting(Map<String, ?> modes) {
        ok(put(adminUri() + "/upstream", modes));
    }

    /** Advances the upstream's clock. */
    protected void advanceUpstream(String by) {
        upstream.post()
                .uri(clock() + "/advance")
                .body(Map.of("by", by))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
