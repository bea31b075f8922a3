package io.github.dliemulator.admin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"dli.admin.enabled=false", "dli.admin.token=needed-by-nobody"})
class AdminDisabledTests {

    @LocalServerPort
    private int port;

    @EveryAdminOperation
    void noOperationIsRegistered(AdminOperation call) {
        assertNotFound(call.request(port, "p1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_emulator/x", "/_emulator/console", "/_emulator/console/app.js"})
    void noOtherAdminPathIsRegistered(String path) {
        assertNotFound(new AdminOperation("GET", path, false).request(port, ""));
    }

    @Test
    void startPageRedirectsToTheDocumentation() {
        new AdminOperation("GET", "/", false)
                .request(port, "")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .location("http://localhost:%d/docs".formatted(port));
    }

    private static void assertNotFound(RequestHeadersSpec<?> request) {
        request.exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.error_code")
                .isEqualTo("APIGW.0101");
    }
}
