package io.github.dliemulator.control;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"dli.admin.enabled=false", "dli.admin.token=needed-by-nobody"})
class NoDoorTests {

    @LocalServerPort
    private int port;

    @EveryDoorCall
    void thereIsNoDoor(DoorCall call) {
        requireUnknown(call.to(port, "p1").header("Host", "evil.example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_emulator/x", "/_emulator/console", "/_emulator/console/app.js"})
    void thereIsNothingElseBehindIt(String path) {
        requireUnknown(new DoorCall("GET", path, false).to(port, ""));
    }

    @Test
    void startPageIsThatOfTheDocumentation() {
        new DoorCall("GET", "/", false)
                .to(port, "")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .location("http://localhost:%d/docs".formatted(port));
    }

    private static void requireUnknown(RequestHeadersSpec<?> request) {
        request.exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.error_code")
                .isEqualTo("APIGW.0101");
    }
}
