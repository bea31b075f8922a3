package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.RawCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What must not leave does not. */
@ExtendWith(OutputCaptureExtension.class)
class SafetyTests extends EmulatorTest {

    private RawUpstream raw;
    private ConfigurableApplicationContext gateway;

    @BeforeEach
    void listen() throws IOException {
        raw = new RawUpstream();
    }

    @AfterEach
    void stop() throws IOException {
        raw.close();
        if (gateway != null) {
            gateway.close();
        }
    }

    private void open(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--dli.upstream.url=http://localhost:" + raw.port(),
                "--dli.upstream.hosts=localhost",
                "--dli.upstream.modes.reads=forward",
                "--dli.upstream.modes.writes=forward",
                "--dli.upstream.modes.unknown=forward"));
        settings.addAll(List.of(more));
        gateway = start(settings.toArray(String[]::new));
        talkTo(gateway);
    }

    @Test
    void writesAreRefusedUnlessTheyAreAllowedAndNothingIsSent() {
        open();
        assertThat(refusal(post(queues(), Map.of("queue_name", "x", "cu_count", 16)), 403, "APIGW.0302"))
                .contains("Nothing was sent", "DLI_UPSTREAM_WRITES");
        refusal(delete("/v1.0/" + project + "/unknown/thing"), 403, "APIGW.0302");
        assertThat(raw.heads).isEmpty();
        ok(get(queues()));
        assertThat(raw.heads).hasSize(1);
    }

    @Test
    void localWorldsNeverLeave() {
        open();
        project = "local" + project;
        ok(get(queues())).jsonPath("$.queues[0].queue_name").isEqualTo("default");
        refusal(get("/v1.0/" + project + "/unknown"), 404, "APIGW.0101");
        assertThat(problem(put(operator() + "/upstream", Map.of("reads", "forward")), 409))
                .contains("never leaves");
        assertThat(raw.heads).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../other/queues",
                "/%2e%2E/other",
                "/a%2F..%2Fb",
                "/%252e%252e/b",
                "/a%5C..%5Cb",
                "/..%3Bx/b",
                "/.."
            })
    void pathsWithDotsStayHere(String rest) {
        open();
        int status = new RawCall("GET", "/v1.0/" + project + rest, Map.of("host", "localhost"), new byte[0])
                .send(port)
                .status();
        assertThat(status).isEqualTo(400);
        assertThat(raw.heads).isEmpty();
    }

    @Test
    void signatureOverAnotherHostIsRefusedWithTheReason() {
        open();
        RawCall signed = new RawCall(
                "GET",
                queues(),
                Map.of(
                        "host",
                        "localhost",
                        "authorization",
                        "SDK-HMAC-SHA256 Access=ak, SignedHeaders=host;x-sdk-date, Signature=" + "0".repeat(64)),
                new byte[0]);
        assertThat(signed.send(port).text())
                .contains(" 401 ", "APIGW.0301", "is signed for the host localhost", "DLI_UPSTREAM_ACCESSKEY");
        assertThat(raw.heads).isEmpty();
        assertThat(signed.with("host", "localhost:" + raw.port()).send(port).status())
                .isEqualTo(200);
        assertThat(raw.onlyHead()).containsIgnoringCase("authorization: SDK-HMAC-SHA256 Access=ak");
    }

    @Test
    void tokenOfTheCallerPassesAndThatOfTheGatewayTakesItsPlace() {
        open();
        ok(http.get().uri(queues()).header("X-Auth-Token", "callers").exchange());
        assertThat(raw.onlyHead()).contains("X-Auth-Token: callers");
        gateway.close();
        open("--dli.upstream.token=gateways");
        ok(http.get().uri(queues()).header("X-Auth-Token", "callers").exchange());
        assertThat(raw.onlyHead()).contains("X-Auth-Token: gateways").doesNotContain("callers");
        var page = http.get()
                .uri(queues())
                .header("Origin", "https://evil.example")
                .exchange();
        assertThat(refusal(page, 403, "APIGW.0302")).contains("a web page may not use the key");
        assertThat(raw.heads).hasSize(2);
    }

    @Test
    void pageThatHasPointedItsNameHereDoesNotActWithTheGatewaysKey() {
        open("--dli.upstream.token=gateways", "--dli.admin.hosts=gateway.example.com");
        assertThat(refusal(under("evil.example.com"), 403, "APIGW.0302"))
                .contains("Nothing was sent", "evil.example.com", "DLI_ADMIN_HOSTS");
        assertThat(raw.heads).isEmpty();
        ok(under("Gateway.example.com"));
        ok(under("dli-emulator:3540"));
        assertThat(raw.heads).hasSize(2);
        gateway.close();
        open();
        ok(under("evil.example.com"));
    }

    private ResponseSpec under(String host) {
        return http.get().uri(queues()).header("Host", host).exchange();
    }

    @Test
    void secretsAreNotLogged(CapturedOutput output) {
        open("--dli.upstream.token=the-gateways-own", "--logging.level.io.github.dliemulator=debug");
        raw.behaviour = RawUpstream.closingAfter("");
        refusal(http.get().uri(queues()).header("X-Auth-Token", "the-callers").exchange(), 502, "APIGW.0201");
        assertThat(output.getAll()).doesNotContain("the-gateways-own", "the-callers");
    }

    @Test
    void upstreamThatIsNotThereIsNamed() throws IOException {
        open("--dli.upstream.connect-timeout=1s");
        raw.close();
        var answer = get(queues());
        answer.expectHeader().exists("X-Request-Id");
        assertThat(refusal(answer, 502, "APIGW.0201"))
                .isEqualTo("The upstream localhost:%d cannot be used: it takes no connection".formatted(raw.port()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?x=100%", "?x=%zz", "?%=1"})
    void percentSignThatEscapesNothingIsNotPassedOn(String query) {
        open("--dli.upstream.access-key=ak", "--dli.upstream.secret-key=sk");
        assertThat(call(queues() + query).send(port).text())
                .contains(" 400 ", "DLI.0001", "The query cannot be understood");
        assertThat(raw.heads).isEmpty();
    }

    @Test
    void versionThatIsEscapedIsAVersion() {
        open();
        ok(put(operator() + "/upstream", Map.of("reads", "shadow")));
        assertThat(call(queues().replace("/v", "/%76")).send(port).status()).isEqualTo(200);
    }

    private static RawCall call(String target) {
        return new RawCall("GET", target, Map.of("host", "localhost"), new byte[0]);
    }

    @Test
    void privateAddressOfAHostThatWasNotNamedIsRefused() {
        gateway = start("--dli.upstream.url=https://localhost:" + raw.port(), "--dli.upstream.modes.reads=forward");
        talkTo(gateway);
        assertThat(refusal(get(queues()), 502, "APIGW.0201"))
                .contains("its address is not public", "DLI_UPSTREAM_HOSTS");
        assertThat(raw.heads).isEmpty();
    }
}
