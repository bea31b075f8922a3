package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorProcess;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.RealTimeInHand;
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

/**
 * A test of gateways whose upstream is an emulator in a process of its own, behind TLS, that checks who calls and has no projects but
 * those that it was given.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UpstreamProcessTest extends EmulatorTest {

    protected static final String TOKEN = "a-token-that-never-expires";

    /** The port of the emulator that this test does not need. */
    private int home;

    protected EmulatorProcess process;
    protected RestTestClient upstream;
    protected Forger forger;

    /** Has a key of its own. */
    protected ConfigurableApplicationContext signing;

    /** Lets callers' tokens pass, to an upstream that is not always honest. */
    protected ConfigurableApplicationContext passing;

    @BeforeAll
    void startTheUpstreamAndTwoGateways(@TempDir Path directory) throws Exception {
        home = port;
        SelfSigned keys = SelfSigned.in(directory);
        SSLContext context = keys.context();
        process = EmulatorProcess.start(Map.of(
                "SERVER_SSL_KEYSTORE", keys.store().toString(),
                "SERVER_SSL_KEYSTOREPASSWORD", SelfSigned.PASSWORD,
                "DLI_STRICT", "true",
                "DLI_AUTH_MODE", "verify",
                "DLI_AUTH_USERS_0_NAME", "emulator",
                "DLI_AUTH_USERS_0_PASSWORD", "a password",
                "DLI_AUTH_USERS_0_ACCESSKEY", "AKOFTHEGATEWAY",
                "DLI_AUTH_USERS_0_SECRETKEY", "sk of the gateway",
                "DLI_AUTH_USERS_0_TOKEN", TOKEN));
        String trust = "--spring.ssl.bundle.pem.own-ca.truststore.certificate=" + keys.certificate();
        signing = gateway(
                process.port(),
                trust,
                "--dli.upstream.ssl-bundle=own-ca",
                "--dli.upstream.access-key=AKOFTHEGATEWAY",
                "--dli.upstream.secret-key=sk of the gateway");
        forger = Forger.secure(process.port(), context);
        passing = gateway(forger.port(), trust, "--dli.upstream.ssl-bundle=own-ca");
        HttpClient trusting = HttpClient.newBuilder().sslContext(context).build();
        upstream = RestTestClient.bindToServer(new JdkClientHttpRequestFactory(trusting))
                .baseUrl("https://localhost:" + process.port())
                .build();
    }

    protected static ConfigurableApplicationContext gateway(int upstream, String... settings) {
        String[] usual = {
            "--dli.upstream.url=https://localhost:" + upstream,
            "--dli.upstream.hosts=localhost",
            "--dli.upstream.writes=allow",
            "--spring.main.sources=io.github.dliemulator.RealTimeInHand"
        };
        return start(StringUtils.concatenateStringArrays(usual, settings));
    }

    @AfterAll
    void endThem() {
        Stream.of(signing, passing, forger, process).forEach(UpstreamProcessTest::end);
    }

    private static void end(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    @Override
    protected void beginInAProjectOfItsOwn() {
        port = home;
        super.beginInAProjectOfItsOwn();
        forger.forgery = UnaryOperator.identity();
        Map<String, String> frozen = Map.of("mode", "frozen", "now", T0);
        upstream.post()
                .uri("/_emulator/projects")
                .body(Map.of("projectId", project, "seed", 7, "clock", frozen))
                .exchange()
                .expectStatus()
                .isCreated();
        through(signing);
    }

    protected void through(ConfigurableApplicationContext gateway) {
        talkTo(gateway);
        gateway.getBean(RealTimeInHand.Hand.class).letGo();
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
    }

    protected void given(String mode) {
        ok(put(operator() + "/upstream", Map.of("reads", mode, "writes", mode)));
    }

    protected void advanceUpstream(String by) {
        upstream.post()
                .uri(clock() + "/advance")
                .body(Map.of("by", by))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** The upstream is told nothing: in real time, it has to be asked again. */
    private void push(ConfigurableApplicationContext gateway, String by) {
        gateway.getBean(RealTimeInHand.Hand.class).push(Duration.parse(by));
    }

    /** @param creating how long the peer is seen so */
    protected void plays(CoreStory story, ConfigurableApplicationContext gateway, String creating) {
        String connection = story.begin();
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        push(gateway, creating);
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        push(gateway, "PT1S");
        advance("10m");
        advanceUpstream("10m");
        assertThat(story.peer(connection)).isEqualTo("ACTIVE");
        assertThat(story.queues()).containsExactlyInAnyOrder("default", "etl_night");
        story.end(connection);
    }
}
