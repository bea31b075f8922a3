package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorProcess;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.RealTimeInHand;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.StringUtils;

/**
 * The core story, played with the vendor's SDK through a gateway in each mode. The upstream is an emulator in a process of its own,
 * behind TLS, that checks who calls and has no projects but those that it was given.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class UpstreamProcessTests extends EmulatorTest {

    private static final String TOKEN = "a-token-that-never-expires";

    /** The port of the emulator that this test does not need. */
    private int home;

    private EmulatorProcess process;
    private RestTestClient upstream;
    private Forger forger;

    /** Has a key of its own. */
    private ConfigurableApplicationContext signing;

    /** Lets callers' tokens pass, to an upstream that is not always honest. */
    private ConfigurableApplicationContext passing;

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

    private static ConfigurableApplicationContext gateway(int upstream, String... settings) {
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
        Stream.of(signing, passing, forger, process).forEach(UpstreamProcessTests::end);
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

    private void through(ConfigurableApplicationContext gateway) {
        talkTo(gateway);
        gateway.getBean(RealTimeInHand.Hand.class).letGo();
        ok(put(clock(), Map.of("mode", "frozen", "now", T0)));
    }

    private void given(String mode) {
        ok(put(operator() + "/upstream", Map.of("reads", mode, "writes", mode)));
    }

    private void advanceUpstream(String by) {
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

    @Test
    void forwardsTheStoryWithAKeyOfItsOwn() {
        given("forward");
        playsThere(CoreStory.of(project, port));
    }

    @Test
    void forwardsTheStoryWithTheCallersToken() {
        through(passing);
        given("forward");
        refusal(get(queues()), 401, "DLI.0013");
        playsThere(CoreStory.withToken(TOKEN, project, port));
    }

    private void playsThere(CoreStory story) {
        String connection = story.begin();
        advance("1h");
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        List<String> there = read(
                upstream.get().uri(operator() + "/resources").exchange(), "$.resources[?(@.state=='CREATING')].id");
        assertThat(there).containsExactly(connection + "/etl_night");
        advanceUpstream("1m");
        assertThat(story.peer(connection)).isEqualTo("ACTIVE");
        story.end(connection);
        ok(get(operator() + "/resources"))
                .jsonPath("$.resources[?(@.id=='etl_night')]")
                .doesNotExist();
    }

    @Test
    void projectThatTheUpstreamDoesNotHaveIsRefusedInItsWords() {
        project = "nobodys";
        given("forward");
        assertThat(refusal(get(queues()), 400, "DLI.0016")).isEqualTo("There is no project nobodys");
    }

    @Test
    void gatewayThatDoesNotTrustTheUpstreamSaysSo() {
        try (ConfigurableApplicationContext doubting = gateway(process.port())) {
            through(doubting);
            given("forward");
            assertThat(refusal(get(queues()), 502, "APIGW.0201")).contains("TLS fails", "DLI_UPSTREAM_SSLBUNDLE");
        }
    }

    @Test
    void sidesThatAreAlikeAreEqual() {
        given("shadow");
        CoreStory story = CoreStory.of(project, port);
        plays(story, signing, "PT8S");
        ok(get(operator() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("equal")
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.timings[*].verdict")
                .isEqualTo("fits")
                .jsonPath("$.compared")
                .isEqualTo(11)
                .jsonPath("$.notCompared")
                .isEqualTo(0);
    }

    /** @param creating how long the peer is seen so */
    private void plays(CoreStory story, ConfigurableApplicationContext gateway, String creating) {
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

    @Test
    void findsAPeerThatTakesLongerThereAndNothingElse() {
        upstream.put()
                .uri(operator() + "/timing")
                .body(Map.of("profile", "quick", "delays", Map.of("peering", "214s")))
                .exchange()
                .expectStatus()
                .isOk();
        given("shadow");
        plays(CoreStory.of(project, port), signing, "PT213S");
        ok(get(operator() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.timings.length()")
                .isEqualTo(1)
                .jsonPath("$.timings[0].edge")
                .isEqualTo("CREATING->ACTIVE")
                .jsonPath("$.timings[0].verdict")
                .isEqualTo("model too fast");
    }

    @Test
    void findsARenamedFieldAndAnotherSpellingAndNothingElse() {
        forger.forgery = answer -> answer.replace("\"resource_mode\"", "\"resourceMode\"")
                .replaceAll("\"ACTIVE\",\"name\":\"etl", "\"Active\",\"name\":\"etl");
        through(passing);
        given("shadow");
        plays(CoreStory.withToken(TOKEN, project, port), passing, "PT8S");
        ok(get(operator() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.fields.length()")
                .isEqualTo(2)
                .jsonPath("$.fields[?(@.kind=='only-emulator')].path")
                .isEqualTo("$.queues[*].resource_mode")
                .jsonPath("$.fields[?(@.kind=='only-upstream')].path")
                .isEqualTo("$.queues[*].resourceMode")
                .jsonPath("$.states.length()")
                .isEqualTo(1)
                .jsonPath("$.states[0].observed")
                .isEqualTo(List.of("CREATING", "Active"))
                .jsonPath("$.states[0].modelled")
                .isEqualTo(List.of("CREATING", "ACTIVE"))
                .jsonPath("$.timings")
                .isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void replaysWhatItRecordedOnceTheUpstreamIsKilled() {
        given("record");
        CoreStory story = CoreStory.of(project, port);
        plays(story, signing, "PT200S");
        process.kill();
        refusal(get(queues()), 502, "APIGW.0201");
        given("replay");
        String connection = story.begin();
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        advance("199s");
        assertThat(story.peer(connection)).isEqualTo("CREATING");
        advance("30s");
        assertThat(story.peer(connection)).isEqualTo("ACTIVE");
        assertThat(story.queues()).containsExactlyInAnyOrder("default", "etl_night");
        story.end(connection);
    }
}
