package io.github.dliemulator.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** No error response, log line or actuator endpoint contains a secret. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "dli.auth.mode=verify",
            "dli.auth.users[0].name=ann",
            "dli.auth.users[0].password=hush-password",
            "dli.auth.users[0].access.key=AKann",
            "dli.auth.users[0].secret.key=hush-secret-key",
            "dli.auth.users[0].token=hush-token",
            "management.endpoints.web.exposure.include=*",
            "logging.level.io.github.dliemulator=trace"
        })
class SecretRedactionTests extends EmulatorTest {

    private final List<String> answers = new ArrayList<>();

    @Test
    void noSecretIsExposed(CapturedOutput output) {
        recordResponse(login("ann", "hush-wrong"));
        recordResponse(login("nobody", "hush-password"));
        recordResponse(login("ann", "hush-password\0"));
        recordResponse(login("", "hush-password"));
        recordResponse(post(
                "/v3/auth/tokens",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":\"hush-password\"}}}"));
        recordResponse(post("/v3/auth/tokens", "{\"auth\":\"hush-password\"}"));
        recordResponse(post("/v3/auth/tokens", "{\"auth\":hush-password}"));
        recordResponse(http.get()
                .uri(queues())
                .header("X-Auth-Token", "hush-token-and-more")
                .exchange());
        recordResponse(http.get()
                .uri("/v3/auth/tokens")
                .header("X-Auth-Token", "hush-token")
                .header("X-Subject-Token", "hush-x")
                .exchange());
        RawRequest call = RawRequest.of("GET", queues(), Instant.now());
        answers.add(call.signed("AKann", "hush-wrong").send(port).text());
        answers.add(call.signed("AKann", "hush-secret-key")
                .without("x-sdk-date")
                .send(port)
                .text());
        answers.add(call.with("x-auth-token", "hush-token")
                .with("x-forwarded-port", "x")
                .target("/v3/projects")
                .send(port)
                .text());
        answers.add(call.with("x-auth-token", "hush\u0001token").send(port).text());
        for (String page :
                List.of("env", "configprops", "beans", "mappings", "conditions", "metrics", "loggers", "prometheus")) {
            recordResponse(get("/actuator/" + page));
        }

        assertThat(answers).hasSize(21).noneMatch(response -> response.contains("hush"));
        assertThat(output).doesNotContain("hush").doesNotContain("mistake of the emulator's own");
    }

    private void recordResponse(ResponseSpec response) {
        var result = response.expectBody(String.class).returnResult();
        assertThat(result.getStatus().is5xxServerError()).isFalse();
        answers.add(String.valueOf(result.getResponseBody()));
    }

    private ResponseSpec login(String name, String password) {
        Map<String, ?> user = Map.of("name", name, "password", password);
        return post(
                "/v3/auth/tokens",
                Map.of(
                        "auth",
                        Map.of("identity", Map.of("methods", List.of("password"), "password", Map.of("user", user)))));
    }
}
