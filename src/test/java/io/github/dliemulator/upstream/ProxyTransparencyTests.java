package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and responses are forwarded unchanged. */
class ProxyTransparencyTests extends RawUpstreamTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%2Fb",
                "/a%20b+c",
                "/%C3%A4",
                "/100%25",
                "/a%25zz%2525",
                "/a...b/..c",
                "//a//b/",
                "/a?q=%2F&q=a+b&&e=&%41=%42",
                "/a?",
                "/%41%7e~",
                "/x:y@z!$&'()*,="
            })
    void pathAndQueryArriveAsTheyWereSent(String rest) {
        assertThat(call(rest).send(port).status()).isEqualTo(200);
        assertThat(upstream.lastHead()).startsWith("GET /v1.0/p1" + rest + " HTTP/1.1\r\n");
    }

    @Test
    void endToEndHeadersAreForwardedAndHopByHopHeadersAreNot() {
        upstream.handler = RawUpstream.responding("""
                HTTP/1.1 207 Odd
                X-Many: one
                X-Many: two
                X-Request-Id: the-upstreams
                Connection: X-Hop
                X-Hop: 1
                Keep-Alive: timeout=9
                Content-Length: 2

                ok""".replace("\n", "\r\n"));
        String response = call("/things")
                .with("x-end", "to end")
                .with("x-hop", "1")
                .with("te", "trailers")
                .with("upgrade", "h2c")
                .with("proxy-authorization", "secret")
                .with("accept-encoding", "br")
                .with("keep-alive", "1")
                .text(port);
        assertThat(upstream.lastHead())
                .containsIgnoringCase("x-end: to end\r\n")
                .containsIgnoringCase("accept-encoding: br\r\n")
                .containsIgnoringCase("host: 127.0.0.1:" + upstream.port())
                .doesNotContainIgnoringCase("emulator")
                .doesNotContainIgnoringCase("te:")
                .doesNotContainIgnoringCase("upgrade")
                .doesNotContainIgnoringCase("proxy-auth")
                .doesNotContainIgnoringCase("user-agent");
        assertThat(response)
                .startsWith("HTTP/1.1 207")
                .contains("X-Many: one\r\n", "X-Many: two\r\n", "X-Request-Id: the-upstreams\r\n")
                .doesNotContain("X-Hop", "Keep-Alive: timeout=9")
                .endsWith("\r\n\r\nok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\nX-Trailer: 1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nabcdefg",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nabcdefg",
                "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n7\r\nabcdefg\r\n0\r\n\r\n"
            })
    void bodyIsForwardedForAnyFraming(String response) {
        assertThat(body(respond(response))).isEqualTo("abcdefg");
    }

    @Test
    void bodyWithoutALengthEndsWithItsConnection() {
        upstream.handler = RawUpstream.respondingAndClosing("HTTP/1.0 200 OK\r\n\r\nabcdefg");
        assertThat(body(call("/things").text(port))).isEqualTo("abcdefg");
    }

    @Test
    void redirectsAreNotFollowedAndBodiesNotDecompressed() throws IOException {
        assertThat(respond("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .endsWith("\r\n\r\n");
        assertThat(respond("HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/x\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: http://elsewhere.example/x\r\n");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("abc".getBytes(ISO_8859_1));
        }
        upstream.handler = (head, in, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                    .formatted(compressed.size())
                    .getBytes(ISO_8859_1));
            compressed.writeTo(out);
        };
        assertThat(call("/things").text(port))
                .contains("Content-Encoding: gzip\r\n", "Content-Length: " + compressed.size());
    }

    @Test
    void responseWithoutABodyIsForwarded() {
        assertThat(respond("HTTP/1.1 204 No Content\r\nX-A: b\r\n\r\n"))
                .startsWith("HTTP/1.1 204")
                .endsWith("\r\n\r\n");
        upstream.handler = RawUpstream.responding("HTTP/1.1 200 OK\r\nContent-Length: 12345\r\n\r\n");
        assertThat(call("/things").method("HEAD").text(port))
                .contains("Content-Length: 12345")
                .endsWith("\r\n\r\n");
    }

    @Test
    void bodyIsSentAfterTheUpstreamContinues() throws IOException {
        upstream.handler = RawUpstream.respondingAndClosing("HTTP/1.1 417 No\r\nContent-Length: 0\r\n\r\n");
        assertThat(sendWithExpectContinue(false)).startsWith("HTTP/1.1 417");
        upstream.handler = (head, in, out, socket) -> {
            assertThat(head).containsIgnoringCase("expect: 100-continue");
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(new String(in.readNBytes(5000), ISO_8859_1)).isEqualTo("hello".repeat(1000));
            out.write(RawUpstream.OK.getBytes(ISO_8859_1));
        };
        assertThat(sendWithExpectContinue(true))
                .startsWith("HTTP/1.1 100")
                .contains("HTTP/1.1 200")
                .endsWith("ok");
    }

    private String sendWithExpectContinue(boolean continues) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(
                            "POST /v1.0/p1/x HTTP/1.1\r\nHost: h\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n\r\n"
                                    .getBytes(ISO_8859_1));
            String first = "";
            if (continues) {
                first = new String(socket.getInputStream().readNBytes(17), ISO_8859_1);
                socket.getOutputStream().write("hello".repeat(1000).getBytes(ISO_8859_1));
            }
            return first + new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
