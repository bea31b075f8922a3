package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorProcess;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.TestClockConfiguration;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.StringUtils;

/** Test of proxies whose upstream is an emulator in another process, with TLS, verified credentials and no unknown projects. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UpstreamProcessTest extends EmulatorTest {

    protected static final String TOKEN = "a-token-that-never-expires";

    /** Port of the emulator that this test does not need. */
    private int emulatorPort;

    protected EmulatorProcess process;
    protected RestTestClient upstream;
    protected ModifyingProxy modifyingProxy;

    /** Signs forwarded calls with its own key. */
    protected ConfigurableApplicationContext signingProxy;

    /** Forwards the client's token to an upstream whose responses may be changed. */
    protected ConfigurableApplicationContext tokenForwardingProxy;

    @BeforeAll
    void startUpstreamAndProxies(@TempDir Path directory) throws Exception {
        emulatorPort = port;
        SelfSignedCertificate keys = SelfSignedCertificate.in(directory);
        SSLContext context = keys.context();
        process = EmulatorProcess.start(Map.of(
                "SERVER_SSL_KEYSTORE", keys.store().toString(),
                "SERVER_SSL_KEYSTOREPASSWORD", SelfSignedCertificate.PASSWORD,
                "DLI_PROJECTS_AUTOCREATE", "false",
                "DLI_AUTH_MODE", "verify",
                "DLI_AUTH_USERS_0_NAME", "emulator",
                "DLI_AUTH_USERS_0_PASSWORD", "a password",
                "DLI_AUTH_USERS_0_ACCESS_KEY", "AKOFTHEPROXY",
                "DLI_AUTH_USERS_0_SECRET_KEY", "sk of the proxy",
                "DLI_AUTH_USERS_0_TOKEN", TOKEN));
        String trust = "--spring.ssl.bundle.pem.own-ca.truststore.certificate=" + keys.certificate();
        signingProxy = startProxy(
                process.port(),
                trust,
                "--dli.upstream.ssl.bundle=own-ca",
                "--dli.upstream.access.key=AKOFTHEPROXY",
                "--dli.upstream.secret.key=sk of the proxy");
        modifyingProxy = ModifyingProxy.overTls(process.port(), context);
        tokenForwardingProxy = startProxy(modifyingProxy.port(), trust, "--dli.upstream.ssl.bundle=own-ca");
        HttpClient tlsClient = HttpClient.newBuilder().sslContext(context).build();
        upstream = RestTestClient.bindToServer(new JdkClientHttpRequestFactory(tlsClient))
                .baseUrl("https://localhost:" + process.port())
                .build();
    }

    protected static ConfigurableApplicationContext startProxy(int upstream, String... settings) {
        String[] defaults = {
            "--dli.upstream.url=https://localhost:" + upstream,
            "--dli.upstream.hosts=localhost",
            "--dli.upstream.writes=allow",
            "--spring.main.sources=io.github.dliemulator.TestClockConfiguration"
        };
        return start(StringUtils.concatenateStringArrays(defaults, settings));
    }

    @AfterAll
    void stopAll() {
        Stream.of(signingProxy, tokenForwardingProxy, modifyingProxy, process).forEach(UpstreamProcessTest::close);
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    @Override
    protected void setUpProject() {
        port = emulatorPort;
        super.setUpProject();
        modifyingProxy.modifier = UnaryOperator.identity();
        Map<String, String> frozen = Map.of("mode", "frozen", "now", T0);
        upstream.post()
                .uri("/_emulator/projects")
                .body(Map.of("projectId", project, "seed", 7, "clock", frozen))
                .exchange()
                .expectStatus()
                .isCreated();
        useProxy(signingProxy);
    }

    protected void useProxy(ConfigurableApplicationContext proxy) {
        useEmulator(proxy);
        proxy.getBean(TestClockConfiguration.TestClock.class).reset();
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
    }

    protected void setRouting(String mode) {
        ok(put(adminUri() + "/upstream", Map.of("reads", mode, "writes", mode)));
    }

    protected void advanceUpstream(String by) {
        upstream.post()
                .uri(clock() + "/advance")
                .body(Map.of("by", by))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Advances the real time of a proxy. */
    private void advanceProxyClock(ConfigurableApplicationContext proxy, String by) {
        proxy.getBean(TestClockConfiguration.TestClock.class).advance(Duration.parse(by));
    }

    /** @param creating how long the peer is CREATING */
    protected void runWalkthrough(Walkthrough walkthrough, ConfigurableApplicationContext proxy, String creating) {
        String connection = walkthrough.start();
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advanceProxyClock(proxy, creating);
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("CREATING");
        advanceProxyClock(proxy, "PT1S");
        advance("10m");
        advanceUpstream("10m");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("ACTIVE");
        assertThat(walkthrough.queues()).containsExactlyInAnyOrder("default", "etl_night");
        walkthrough.cleanUp(connection);
    }
}
