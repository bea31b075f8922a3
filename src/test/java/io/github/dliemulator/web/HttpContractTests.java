package io.github.dliemulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The wire rules that hold for every call, and the words in which a call is refused. */
@TestPropertySource(properties = "dli.web.max.body=1KB")
@Import(HttpContractTests.BrokenHandler.class)
@ExtendWith(OutputCaptureExtension.class)
class HttpContractTests extends EmulatorTest {

    @TestConfiguration
    @RestController
    static class BrokenHandler {

        @GetMapping("/broken")
        void fail() {
            throw new IllegalStateException("secret detail");
        }
    }

    @Test
    void unexpectedExceptionIsAnInternalErrorAndLogged(CapturedOutput output) {
        assertThat(error(get("/broken"), 500, "DLI.0999")).isEqualTo("Internal service error.");
        assertThat(output).contains("secret detail").contains("HttpContractTests$BrokenHandler");
    }

    @Test
    void everyResponseHasAUniqueRequestId() {
        assertThat(requestId(get(queues()))).matches("[0-9a-f]{32}").isNotEqualTo(requestId(get(queues())));
        assertThat(requestId(get("/nowhere"))).matches("[0-9a-f]{32}");
        assertThat(requestId(get("/_emulator"))).matches("[0-9a-f]{32}");
    }

    @Test
    void responseIsJsonForAnyAcceptHeader() {
        for (String accept : new String[] {"text/plain", "application/xml", "nonsense"}) {
            http.get()
                    .uri(queues())
                    .header("Accept", accept)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_JSON);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere",
        "GET, /v1.0/p/quees",
        "PATCH, /v1.0/p/queues",
        "DELETE, /v1.0/p/queues",
        "POST, /v3/p/orders/elastic-resource-pools",
        "GET, /error",
        "GET, /v1.0/p/queues/"
    })
    void unknownCallIsRejectedByTheGateway(String method, String path) {
        Map<?, ?> body = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        assertThat(body.get("error_code")).isEqualTo("APIGW.0101");
        assertThat(body.get("error_msg"))
                .isEqualTo("The API does not exist or has not been published in the environment");
        assertThat(String.valueOf(body.get("request_id"))).matches("[0-9a-f]{32}");
    }

    @Test
    void errorResponseHasOnlyCodeAndMessage() {
        Map<?, ?> body =
                get(queues() + "/nope").expectBody(Map.class).returnResult().getResponseBody();
        assertThat(body).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-b",
                "%7Bproject_id%7D",
                "%C3%A4",
                "p%20",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void invalidProjectIdIsRejected(String projectId) {
        assertThat(error(getRaw("/v1.0/" + projectId + "/queues"), 400, "DLI.0001"))
                .isEqualTo("project_id must be 1 to 64 letters and digits");
    }

    @Test
    void bodyBeyondTheLimitIsRejected() {
        Map<String, Object> large = Map.of("queue_name", "q", "cu_count", 16, "description", "x".repeat(1024));
        assertThat(error(post(queues(), large), 413, "DLI.0001"))
                .isEqualTo("The request body is larger than 1024 bytes");
        Map<String, Object> fitting = Map.of("queue_name", "q", "cu_count", 16, "description", "x".repeat(900));
        ok(post(queues(), fitting));
    }

    @Test
    void nulInAQueryIsRejected() {
        assertThat(error(get(connections() + "?name={name}", "a\0b"), 400, "DLI.0001"))
                .isEqualTo("name must not contain a NUL character");
    }

    @Test
    void unparsableQueryIsRejected() throws IOException {
        assertThat(sendRaw("GET " + queues() + "?name=%zz HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("\"error_code\":\"DLI.0001\",\"error_msg\":\"The query string is malformed\"");
        assertThat(sendRaw("GET " + clock() + "?name=%zz HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 400")
                .contains("\"detail\":\"The query string is malformed\"");
    }

    @Test
    void slashInANameIsAnInvalidNameAndNotAnUnknownPath() {
        assertThat(error(getRaw("/v1.0/" + project + "/queues/a%2Fb"), 400, "DLI.0002"))
                .isEqualTo("There is no queue named a/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1.0/p/queues/%zz HTTP/1.1\r\nHost: localhost",
                "NONSENSE",
                "GET /\0 HTTP/1.1\r\nHost: localhost"
            })
    void malformedRequestIsRejectedInTheSameFormat(String request) throws IOException {
        String response = sendRaw(request);
        assertThat(response)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/json")
                .contains("X-Request-Id: ")
                .endsWith("{\"error_code\":\"DLI.0001\",\"error_msg\":\"The request cannot be understood\"}");
    }

    private String sendRaw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String fullRequest = request + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(fullRequest.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends the path as it is written. */
    private ResponseSpec getRaw(String path) {
        return http.get().uri(URI.create("http://localhost:" + port + path)).exchange();
    }

    private static String requestId(ResponseSpec response) {
        return response.expectBody().returnResult().getResponseHeaders().getFirst("X-Request-Id");
    }
}
