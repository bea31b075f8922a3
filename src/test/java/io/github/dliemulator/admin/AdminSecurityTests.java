package io.github.dliemulator.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** No web page drives a developer's emulator. */
@TestPropertySource(properties = "dli.admin.hosts=emulator.example.com")
class AdminSecurityTests extends EmulatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1:3540",
                "192.168.1.7",
                "[::1]:3540",
                "dli-emulator:80",
                "emulator.example.com"
            })
    void allowedHostsAreAccepted(String host) {
        ok(withHeader("Host", host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.com", "127.0.0.1.evil.com", "localhost.evil.com:3540", "1.2.3.4.5"})
    void foreignHostsAreRejected(String host) {
        assertThat(problem(withHeader("Host", host), 403)).contains("dli.admin.hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example.com", "null", "https://localhost", "http://localhost"})
    void foreignOriginsAreRejected(String origin) {
        problem(withHeader("Origin", origin), 403);
    }

    @EveryAdminOperation
    void everyOperationRejectsForeignHostsAndOrigins(AdminOperation call) {
        problem(call.request(port, project).header("Host", "evil.example.com").exchange(), 403);
        problem(
                call.request(port, project)
                        .header("Origin", "http://evil.example.com")
                        .exchange(),
                403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_emulator/console", "/_emulator/console/app.js"})
    void consoleRejectsForeignHostsAndOrigins(String path) {
        http.get()
                .uri(path)
                .header("Host", "evil.example.com")
                .exchange()
                .expectStatus()
                .isForbidden();
        problem(http.get().uri(path).header("Origin", "http://evil.example.com").exchange(), 403);
    }

    @Test
    void ownOriginIsAccepted() {
        ok(withHeader("Origin", "http://localhost:" + port));
    }

    private ResponseSpec withHeader(String name, String value) {
        return http.get().uri("/_emulator").header(name, value).exchange();
    }
}
