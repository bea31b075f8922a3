package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Requests that web pages of other sites send, or that name a host of another site. */
@TestPropertySource(properties = "dli.admin.hosts=emulator.example.com")
class ForeignPageTests extends EmulatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void pageOfAnotherSiteCannotCallTheEmulatedApis(String site) {
        assertThat(error(page("/v1.0/pagevictim/queues", site, "no-cors", "image"), 403, "APIGW.0302"))
                .contains("Sec-Fetch-Site: " + site);
        error(page("/v1/pagevictim/vpcs", site, "no-cors", "script"), 403, "APIGW.0302");
        error(page("/v3/auth/catalog", site, "cors", "empty"), 403, "APIGW.0302");
        assertThat(projects()).doesNotContain("pagevictim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void pageOfAnotherSiteCannotCallTheAdminApi(String site) {
        problem(page("/_emulator/projects/pagevictim/clock", site, "no-cors", "image"), 403);
        problem(page("/_emulator/console", site, "navigate", "iframe"), 403);
        assertThat(projects()).doesNotContain("pagevictim");
    }

    @Test
    void formOfAnotherSiteIsNoLink() {
        ResponseSpec response = http.post()
                .uri(queues())
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document")
                .contentType(MediaType.TEXT_PLAIN)
                .body("{}")
                .exchange();
        error(response, 403, "APIGW.0302");
    }

    @ParameterizedTest
    @CsvSource({
        "/_emulator/console, cross-site, navigate, document",
        "/actuator/health, same-site, navigate, document",
        "/_emulator/projects, same-origin, cors, empty",
        "/_emulator/projects, none, navigate, document"
    })
    void linksAndOwnPagesAreAccepted(String path, String site, String mode, String destination) {
        ok(page(path, site, mode, destination));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1.0/hostvictim/queues", "/v3/auth/catalog", "/v1/hostvictim/vpcs", "/docs", "/actuator/health"
            })
    void foreignHostIsRejectedWhereTheServerListensOnLoopback(String path) {
        assertThat(error(withHost(path, "evil.example:3540"), 403, "APIGW.0302"))
                .contains("DLI_ADMIN_HOSTS");
        assertThat(projects()).doesNotContain("hostvictim");
    }

    @Test
    void foreignHostCannotCallTheAdminApi() {
        assertThat(problem(withHost("/_emulator", "evil.example"), 403)).contains("evil.example");
        withHost("/", "evil.example").expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:3540", "[::1]:3540", "dli-emulator", "EMULATOR.example.com:80"})
    void ownHostsAreAccepted(String host) {
        ok(withHost(queues(), host));
        ok(withHost("/_emulator", host));
    }

    @Test
    void serverForOtherMachinesHasAnyNameExceptForTheAdminApi() {
        try (ConfigurableApplicationContext emulator = start("--server.address=0.0.0.0")) {
            useEmulator(emulator);
            ok(withHost("/v1.0/p/queues", "dli.eu-de.otc.example.com"));
            problem(withHost("/_emulator", "dli.eu-de.otc.example.com"), 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/v3/api-docs/swagger-config", "/actuator/health", "/swagger-ui/index.html"})
    void otherPagesCannotFrameDocumentationAndManagement(String path) {
        get(path)
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("frame-ancestors 'none'")
                                .contains("default-src 'none'"));
    }

    private ResponseSpec page(String path, String site, String mode, String destination) {
        RequestHeadersSpec<?> request = http.get().uri(path);
        Map.of("Sec-Fetch-Site", site, "Sec-Fetch-Mode", mode, "Sec-Fetch-Dest", destination)
                .forEach(request::header);
        return request.exchange();
    }

    private ResponseSpec withHost(String path, String host) {
        return http.get().uri(path).header("Host", host).exchange();
    }

    private String projects() {
        return text(get("/_emulator/projects"));
    }
}
