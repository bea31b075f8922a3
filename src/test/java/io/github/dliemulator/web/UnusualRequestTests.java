package io.github.dliemulator.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Requests that clients rarely send: other methods, incomplete bodies, closed connections. None of them shows in the log. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class UnusualRequestTests extends EmulatorTest {

    @Test
    void headOfTheEventStreamEnds() throws IOException {
        String response = exchange("HEAD %s/events HTTP/1.1".formatted(adminUri()), "");
        assertThat(response).startsWith("HTTP/1.1 200").contains("Content-Type: text/event-stream");
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE, 405, application/problem+json",
        "FOO, 404, application/problem+json",
        "PATCH, 404, application/problem+json"
    })
    void unknownMethodOfTheAdminApiIsAProblem(String method, int status, String contentType) throws IOException {
        assertThat(exchange(method + " /_emulator HTTP/1.1", ""))
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: " + contentType)
                .contains("\"status\":" + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "FOO", "PATCH"})
    void unknownMethodOfTheEmulatedApiIsAnUnknownOperation(String method) throws IOException {
        assertThat(exchange(method + " " + queues() + " HTTP/1.1", ""))
                .startsWith("HTTP/1.1 404")
                .contains("APIGW.0101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100", "Transfer-Encoding: chunked"})
    void clientAndJournalSeeTheSameErrorOfAnIncompleteBody(String framing) throws IOException {
        String body = framing.contains("chunked") ? "zz\r\n{}" : "{\"queue_name\":\"b\",\"cu_count\":16}";
        String response =
                exchange("POST %s HTTP/1.1\r\nContent-Type: application/json\r\n%s".formatted(queues(), framing), body);
        assertThat(response).startsWith("HTTP/1.1 400").contains("\"error_msg\":\"The request body ended early\"");
        ok(get(adminUri() + "/journal"))
                .jsonPath("$.calls[0].status")
                .isEqualTo(400)
                .jsonPath("$.calls[0].response.error_msg")
                .isEqualTo("The request body ended early");
        assertThat(text(get(queues()))).doesNotContain("\"b\"");
    }

    @Test
    void incompleteBodyOfTheAdminApiIsAProblem() throws IOException {
        assertThat(exchange(
                        "PUT %s HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100".formatted(clock()),
                        "{"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("The request body ended early");
    }

    @Test
    void noClientWritesToTheLog(CapturedOutput output) throws IOException {
        for (String line : new String[] {
            "GET /../x HTTP/1.1",
            "GET /..%2f..%2fetc/passwd HTTP/1.1",
            "GET /docs/..%2f..%2f HTTP/1.1",
            "GET /static/%2e%2e/%2e%2e/x HTTP/1.1",
            "GET / HTTP/1.1\r\nAccept: nonsense",
            "GET /index.html HTTP/1.1\r\nAccept: */*;q=nope",
            "POST " + queues() + " HTTP/1.1\r\nContent-Type: nonsense\r\nContent-Length: 2",
            "GET " + queues() + " HTTP/1.1\r\nCookie: a=\u0001;;=",
            "GET " + queues() + "?%zz HTTP/1.1",
            "GET " + queues() + " HTTP/2.0",
            "CONNECT localhost:1 HTTP/1.1",
            "\u0016\u0003\u0001",
        }) {
            exchange(line, "{}");
        }
        for (int i = 0; i < 100; i++) {
            reset("GET %s/events HTTP/1.1".formatted(adminUri()));
            reset("GET %s HTTP/1.1".formatted(queues()));
            reset("POST %s HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100".formatted(queues()));
        }
        ok(get(queues()));
        assertThat(output.getAll()).doesNotContain(" WARN ", " ERROR ", "Exception");
    }

    private String exchange(String head, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            send(socket, head, body);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Closes the connection with a TCP reset as soon as the request is sent. */
    private void reset(String head) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoLinger(true, 0);
            send(socket, head, "");
        }
    }

    private static void send(Socket socket, String head, String body) throws IOException {
        String request = head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
