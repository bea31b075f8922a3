package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** By default the emulator does not authenticate callers, and accepts any user name. */
class AuthModeNoneTests extends EmulatorTest {

    @Test
    void noCredentialsAreRequired() {
        ok(get(queues()));
        ok(get("/v3/projects"));
        ok(get("/v3/auth/catalog"));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Auth-Token, junk",
        "X-Auth-Token, ''",
        "Authorization, Basic eDp5",
        "Authorization, SDK-HMAC-SHA256",
        "Authorization, 'SDK-HMAC-SHA256 Access=x, SignedHeaders=host, Signature=00'",
        "X-Project-Id, ../..",
        "X-Sdk-Date, never"
    })
    void anyCredentialsAreAccepted(String header, String value) {
        ok(http.get().uri(queues()).header(header, value).exchange());
        ok(http.get().uri("/v3/projects").header(header, value).exchange());
    }

    @Test
    void longTokenOfTheCloudIsAccepted() {
        ok(http.get().uri(queues()).header("X-Auth-Token", "M".repeat(32_000)).exchange());
    }

    @Test
    void anyPasswordIsAccepted() {
        String token = token("bob", project);
        http.post()
                .uri(queues())
                .header("X-Auth-Token", token)
                .header("Content-Type", "application/json")
                .body(Map.of("queue_name", "lake", "cu_count", 16))
                .exchange()
                .expectStatus()
                .isOk();
        ok(get(queues() + "/lake")).jsonPath("$.owner").isEqualTo("bob");
    }

    @Test
    void anyTokenIsDescribedAsOneOfTheDefaultUser() {
        ok(http.get()
                        .uri("/v3/auth/tokens")
                        .header("X-Auth-Token", "made-up")
                        .header("X-Subject-Token", "made-up")
                        .exchange())
                .jsonPath("$.token.user.name")
                .isEqualTo("emulator");
    }

    @Test
    void tokenIsValidForAnyProject() {
        ok(http.get()
                .uri(queues())
                .header("X-Auth-Token", token("bob", "elsewhere"))
                .exchange());
    }

    @Test
    void anonymousCallerIsTheFirstUser() {
        createQueue("lake");
        ok(get(queues() + "/lake")).jsonPath("$.owner").isEqualTo("emulator");
    }

    @Test
    void unstorableNameIsRejected() {
        assertThat(invalidNameError("")).isEqualTo("auth.identity.password.user.name must be 1 to 64 characters");
        assertThat(invalidNameError("x".repeat(65)))
                .isEqualTo("auth.identity.password.user.name must be 1 to 64 characters");
        assertThat(invalidNameError("x".repeat(100_000)))
                .isEqualTo("auth.identity.password.user.name must be 1 to 64 characters");
        assertThat(invalidNameError("a\0b")).isEqualTo("auth.identity.password.user.name must be well-formed text");
        assertThat(token("\ud83d\udca7".repeat(32), project)).hasSizeLessThan(1000);
    }

    @Test
    void formBodyIsNotParsedAsParameters() {
        http.post()
                .uri("/v3/auth/tokens")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("nocatalog=true&%zz=1")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    private String invalidNameError(String name) {
        return String.valueOf(login(name, project)
                        .expectStatus()
                        .isBadRequest()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody()
                        .get("error"))
                .replaceAll(".*message=([^,]*),.*", "$1");
    }

    private String token(String name, String projectId) {
        return login(name, projectId)
                .expectStatus()
                .isCreated()
                .returnResult()
                .getResponseHeaders()
                .getFirst("X-Subject-Token");
    }

    private ResponseSpec login(String name, String projectId) {
        return post(
                "/v3/auth/tokens",
                Map.of(
                        "auth",
                        Map.of(
                                "identity",
                                Map.of(
                                        "methods",
                                        List.of("password"),
                                        "password",
                                        Map.of("user", Map.of("name", name, "password", "whatever"))),
                                "scope",
                                Map.of("project", Map.of("id", projectId)))));
    }
}
