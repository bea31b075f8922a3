package io.github.dliemulator.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"dli.admin.token=s3cret-token"})
class AdminTokenTests {

    @LocalServerPort
    private int port;

    @Autowired
    private AdminProperties settings;

    @Test
    void tokenIsAccepted() {
        call("Bearer s3cret-token").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer s3cret-toke", "s3cret-token", "Basic s3cret-token"})
    void wrongTokenIsRejected(String authorization) {
        call(authorization).expectStatus().isUnauthorized();
    }

    @EveryAdminOperation
    void everyOperationRequiresTheToken(AdminOperation call) {
        call.request(port, "p1").exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_emulator/console", "/_emulator/console/app.js"})
    void consoleFilesNeedNoToken(String path) {
        new AdminOperation("GET", path, false)
                .request(port, "")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void tokenIsRedactedInToString() {
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    private RestTestClient.ResponseSpec call(String authorization) {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build()
                .get()
                .uri("/_emulator/projects/p1/clock")
                .header("Authorization", authorization)
                .exchange();
    }
}
