package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Failures of the upstream and of the client are reported to the other side. */
@ExtendWith(OutputCaptureExtension.class)
class ProxyFailureTests extends RawUpstreamTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nabc",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n"
            })
    void malformedResponseIsABadGateway(String response) {
        upstream.handler = RawUpstream.respondingAndClosing(response);
        assertThat(call("/things").text(port))
                .startsWith("HTTP/1.1 502")
                .contains("X-Request-Id: ", "\"APIGW.0201\"", "The upstream 127.0.0.1:" + upstream.port());
    }

    @Test
    void truncatedResponseIsForwardedTruncated() {
        upstream.handler = RawUpstream.respondingAndClosing(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5\r\nde");
        assertThat(call("/things").text(port))
                .startsWith("HTTP/1.1 200")
                .contains("abc")
                .doesNotEndWith("0\r\n\r\n");
        upstream.handler = RawUpstream.respondingAndClosing(
                "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(50_000));
        assertThat(body(call("/things").text(port))).hasSizeLessThanOrEqualTo(50_000);
    }

    @Test
    void silentUpstreamIsATimeout() throws IOException {
        upstream.handler = (head, in, out, socket) -> in.read();
        assertThat(call("/things").text(port))
                .startsWith("HTTP/1.1 504")
                .contains("X-Request-Id: ", "\"APIGW.0201\"", "did not answer in time");
        upstream.handler = (head, in, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(ISO_8859_1));
            in.read();
        };
        assertThat(call("/things").text(port)).startsWith("HTTP/1.1 504");
    }

    @Test
    void largeHeadersAreForwardedAndOversizedOnesRejected() {
        String large = "x".repeat(50_000);
        assertThat(respond("HTTP/1.1 200 OK\r\nX-Large: %s\r\nContent-Length: 0\r\n\r\n".formatted(large)))
                .startsWith("HTTP/1.1 200")
                .contains(large);
        assertThat(respond("HTTP/1.1 200 OK\r\nX-Huge: %s\r\nContent-Length: 0\r\n\r\n".formatted("x".repeat(200_000))))
                .startsWith("HTTP/1.1 502");
        String many = "X-Part: %s\r\n".formatted("x".repeat(1000)).repeat(90);
        assertThat(respond("HTTP/1.1 200 OK\r\n%sContent-Length: 0\r\n\r\n".formatted(many)))
                .startsWith("HTTP/1.1 502");
        upstream.handler = RawUpstream.responding(RawUpstream.OK);
        assertThat(call("/things").with("x-large", large).send(port).status()).isEqualTo(200);
        assertThat(upstream.lastHead()).contains(large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rX-Evil: 1", "a\nX-Evil: 1", "a\0b"})
    void headerWithALineBreakIsNotForwarded(String value) {
        assertThat(respond("HTTP/1.1 200 OK\r\nX-A: %s\r\nContent-Length: 0\r\n\r\n".formatted(value)))
                .doesNotContain("\rX-Evil", "\0");
        int before = upstream.heads.size();
        call("/things").with("x-a", value).text(port);
        upstream.heads.stream().skip(before).forEach(head -> assertThat(head).doesNotContain("\rX-Evil", "\0"));
    }

    @Test
    void clientAbortingItsBodyIsHandled(CapturedOutput output) throws IOException {
        try (ConfigurableApplicationContext signing = start(
                "--dli.upstream.url=http://127.0.0.1:" + upstream.port(),
                "--dli.upstream.hosts=127.0.0.1",
                "--dli.upstream.writes=allow",
                "--dli.upstream.access.key=ak",
                "--dli.upstream.secret.key=sk",
                "--dli.upstream.routing.writes=forward",
                "--dli.upstream.routing.operations.CreateQueue=shadow",
                "--dli.upstream.routing.unknown=replay")) {
            int port = signing.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (String path : List.of("/v2.0/p1/datasource/enhanced-connections", "/v1.0/p1/queues", "/v1.0/p1/x")) {
                assertThat(sendTruncated(port, "POST " + path)).as(path).startsWith("HTTP/1.1 4");
            }
            assertThat(output).doesNotContain("mistake of the emulator's own");
        }
    }

    private static String sendTruncated(int port, String call) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((call + " HTTP/1.1\r\nHost: h\r\nContent-Length: 5000\r\n\r\nhello").getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
