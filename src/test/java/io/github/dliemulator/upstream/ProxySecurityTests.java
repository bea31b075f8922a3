package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.RawRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Calls that must not be forwarded are rejected, and forwarded calls have the right credentials. */
@ExtendWith(OutputCaptureExtension.class)
class ProxySecurityTests extends EmulatorTest {

    private final RawUpstream upstream = RawUpstream.shared();

    @BeforeEach
    void resetUpstream() {
        upstream.heads.clear();
        upstream.handler = RawUpstream.responding(RawUpstream.OK);
    }

    private void useProxy(String... more) {
        useEmulator(shared(settings(upstream, more)));
    }

    private static String[] settings(RawUpstream upstream, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--dli.upstream.url=http://localhost:" + upstream.port(),
                "--dli.upstream.hosts=localhost",
                "--dli.upstream.routing.reads=forward",
                "--dli.upstream.routing.writes=forward",
                "--dli.upstream.routing.unknown=forward"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    @Test
    void writesAreRejectedUnlessAllowed() {
        useProxy();
        assertThat(error(post(queues(), Map.of("queue_name", "x", "cu_count", 16)), 403, "APIGW.0302"))
                .contains("Nothing was sent", "DLI_UPSTREAM_WRITES");
        error(delete("/v1.0/" + project + "/unknown/thing"), 403, "APIGW.0302");
        assertThat(upstream.heads).isEmpty();
        ok(get(queues()));
        assertThat(upstream.heads).hasSize(1);
    }

    @Test
    void localProjectsAreNeverForwarded() {
        useProxy();
        project = "local" + project;
        ok(get(queues())).jsonPath("$.queues[0].queue_name").isEqualTo("default");
        error(get("/v1.0/" + project + "/unknown"), 404, "APIGW.0101");
        assertThat(problem(put(adminUri() + "/upstream", Map.of("reads", "forward")), 409))
                .contains("begins with local are not forwarded");
        assertThat(upstream.heads).isEmpty();
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
    void pathsWithDotSegmentsAreNotForwarded(String rest) {
        useProxy();
        int status = new RawRequest("GET", "/v1.0/" + project + rest, Map.of("host", "localhost"), new byte[0])
                .send(port)
                .status();
        assertThat(status).isEqualTo(400);
        assertThat(upstream.heads).isEmpty();
    }

    @Test
    void signatureForAnotherHostIsRejectedWithAReason() {
        useProxy();
        RawRequest signed = new RawRequest(
                "GET",
                queues(),
                Map.of(
                        "host",
                        "localhost",
                        "authorization",
                        "SDK-HMAC-SHA256 Access=ak, SignedHeaders=host;x-sdk-date, Signature=" + "0".repeat(64)),
                new byte[0]);
        assertThat(signed.send(port).text())
                .contains(" 401 ", "APIGW.0301", "is signed for the host localhost", "DLI_UPSTREAM_ACCESS_KEY");
        assertThat(upstream.heads).isEmpty();
        assertThat(signed.with("host", "localhost:" + upstream.port())
                        .send(port)
                        .status())
                .isEqualTo(200);
        assertThat(upstream.lastHead()).containsIgnoringCase("authorization: SDK-HMAC-SHA256 Access=ak");
    }

    @Test
    void clientTokenIsForwardedUnlessTheProxyHasOne() {
        useProxy();
        ok(http.get().uri(queues()).header("X-Auth-Token", "callers").exchange());
        assertThat(upstream.lastHead()).contains("X-Auth-Token: callers");
        useProxy("--dli.upstream.token=proxys");
        ok(http.get().uri(queues()).header("X-Auth-Token", "callers").exchange());
        assertThat(upstream.lastHead()).contains("X-Auth-Token: proxys").doesNotContain("callers");
        var page = http.get()
                .uri(queues())
                .header("Origin", "https://evil.example")
                .exchange();
        assertThat(error(page, 403, "APIGW.0302")).contains("a web page must not use the proxy's credentials");
        assertThat(upstream.heads).hasSize(2);
    }

    @Test
    void dnsRebindingCannotUseTheProxyKey() {
        useProxy("--dli.upstream.token=proxys", "--dli.admin.hosts=proxy.example.com");
        assertThat(error(getWithHost("evil.example.com"), 403, "APIGW.0302"))
                .contains("evil.example.com", "DLI_ADMIN_HOSTS");
        assertThat(upstream.heads).isEmpty();
        ok(getWithHost("Proxy.example.com"));
        ok(getWithHost("dli-emulator:3540"));
        assertThat(upstream.heads).hasSize(2);
        useProxy("--server.address=0.0.0.0");
        ok(getWithHost("dli.example.com"));
        useProxy("--server.address=0.0.0.0", "--dli.upstream.token=gateways");
        assertThat(error(getWithHost("evil.example.com"), 403, "APIGW.0302"))
                .contains("Nothing was sent", "evil.example.com", "DLI_ADMIN_HOSTS");
    }

    @ParameterizedTest
    @CsvSource({"cross-site,403", "same-site,403", "same-origin,200", "none,200"})
    void webPagesOfOtherSitesCannotUseTheProxyKey(String site, int status) {
        useProxy("--dli.upstream.token=proxys");
        http.get()
                .uri(queues())
                .header("Sec-Fetch-Site", site)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
        assertThat(upstream.heads).hasSize(status == 200 ? 1 : 0);
    }

    private ResponseSpec getWithHost(String host) {
        return http.get().uri(queues()).header("Host", host).exchange();
    }

    @Test
    void secretsAreNotLogged(CapturedOutput output) {
        useProxy("--dli.upstream.token=the-proxys-own", "--logging.level.io.github.dliemulator=debug");
        upstream.handler = RawUpstream.respondingAndClosing("");
        error(http.get().uri(queues()).header("X-Auth-Token", "the-callers").exchange(), 502, "APIGW.0201");
        assertThat(output.getAll()).doesNotContain("the-proxys-own", "the-callers");
    }

    @Test
    void unreachableUpstreamIsNamed() throws IOException {
        RawUpstream closed = new RawUpstream();
        closed.close();
        try (var proxy = start(settings(closed, "--dli.upstream.timeout.connect=1s"))) {
            useEmulator(proxy);
            assertUnreachable(closed);
        }
    }

    private void assertUnreachable(RawUpstream closed) {
        var response = get(queues());
        response.expectHeader().exists("X-Request-Id");
        assertThat(error(response, 502, "APIGW.0201"))
                .isEqualTo("The upstream localhost:%d cannot be used: the connection was rejected"
                        .formatted(closed.port()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?x=100%", "?x=%zz", "?%=1"})
    void invalidPercentEncodingIsNotForwarded(String query) {
        useProxy("--dli.upstream.access.key=ak", "--dli.upstream.secret.key=sk");
        assertThat(call(queues() + query).send(port).text())
                .contains(" 400 ", "DLI.0001", "The query string is malformed");
        assertThat(upstream.heads).isEmpty();
    }

    @Test
    void escapedVersionIsRecognized() {
        useProxy();
        ok(put(adminUri() + "/upstream", Map.of("reads", "shadow")));
        assertThat(call(queues().replace("/v", "/%76")).send(port).status()).isEqualTo(200);
    }

    private static RawRequest call(String target) {
        return new RawRequest("GET", target, Map.of("host", "localhost"), new byte[0]);
    }

    @Test
    void privateAddressOfAnUnlistedHostIsRejected() {
        try (var proxy = start(
                "--dli.upstream.url=https://localhost:" + upstream.port(), "--dli.upstream.routing.reads=forward")) {
            useEmulator(proxy);
            assertThat(error(get(queues()), 502, "APIGW.0201"))
                    .contains("its address is not public", "DLI_UPSTREAM_HOSTS");
            assertThat(upstream.heads).isEmpty();
        }
    }
}
