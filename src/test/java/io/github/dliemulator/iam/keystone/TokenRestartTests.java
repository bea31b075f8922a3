package io.github.dliemulator.iam.keystone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A token stays valid after a restart, as long as users and authentication mode stay the same. */
class TokenRestartTests extends EmulatorTest {

    @TempDir
    Path data;

    @Test
    void tokenIsValidAfterARestartUntilASecretChanges() {
        String token;
        String expired;
        try (ConfigurableApplicationContext emulator = start("first")) {
            useEmulator(emulator);
            expired = login("first");
            post("/_emulator/tokens/expire", Map.of()).expectStatus().isNoContent();
            token = login("first");
        }
        try (ConfigurableApplicationContext emulator = start("first")) {
            useEmulator(emulator);
            ok(queuesWith(token));
            error(queuesWith(expired), 401, "DLI.0013");
        }
        try (ConfigurableApplicationContext emulator = start("second")) {
            useEmulator(emulator);
            assertThat(error(queuesWith(token), 400, "DLI.0015")).isEqualTo("Token info for token is null, return.");
        }
    }

    @Test
    void tokenIssuedWithoutVerificationIsInvalidWhereCallersAreVerified() {
        List<String> tokens;
        try (ConfigurableApplicationContext emulator = start("none", "first")) {
            useEmulator(emulator);
            tokens = List.of(login("emulator", "any"), login("mallory", "any"));
        }
        try (ConfigurableApplicationContext emulator = start("verify", "first")) {
            useEmulator(emulator);
            tokens.forEach(token -> error(queuesWith(token), 400, "DLI.0015"));
        }
    }

    private ConfigurableApplicationContext start(String password) {
        return start("verify", password);
    }

    private ConfigurableApplicationContext start(String mode, String password) {
        return start(
                "--dli.auth.mode=" + mode,
                "--dli.auth.users[0].name=emulator",
                "--dli.auth.users[0].password=" + password,
                "--dli.data.dir=" + data);
    }

    private ResponseSpec queuesWith(String token) {
        return http.get().uri(queues()).header("X-Auth-Token", token).exchange();
    }

    private String login(String password) {
        return login("emulator", password);
    }

    private String login(String name, String password) {
        Map<String, ?> user = Map.of("user", Map.of("name", name, "password", password));
        Map<String, ?> auth = Map.of(
                "identity", Map.of("methods", List.of("password"), "password", user),
                "scope", Map.of("project", Map.of("id", project)));
        return post("/v3/auth/tokens", Map.of("auth", auth))
                .expectStatus()
                .isCreated()
                .returnResult()
                .getResponseHeaders()
                .getFirst("X-Subject-Token");
    }
}
