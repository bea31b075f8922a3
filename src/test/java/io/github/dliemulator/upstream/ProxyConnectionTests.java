package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kept connections to the upstream: when one is used again, when a call is repeated, and when it is not. */
class ProxyConnectionTests extends RawUpstreamTest {

    /** Answers the first call on each connection, and closes the connection on the second without an answer. */
    private static RawUpstream.Handler closingReusedConnections() {
        Set<Socket> served = ConcurrentHashMap.newKeySet();
        return (head, in, out, socket) -> {
            if (served.add(socket)) {
                out.write((head.startsWith("HEAD") ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n" : RawUpstream.OK)
                        .getBytes(ISO_8859_1));
            } else {
                socket.close();
            }
        };
    }

    private long requestsSince(int before, String start) {
        return upstream.heads.stream()
                .skip(before)
                .filter(head -> head.startsWith(start))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void readIsRepeatedOnceIfTheUpstreamClosesAReusedConnection(String method) {
        upstream.handler = closingReusedConnections();
        assertThat(call("/first").send(port).status()).isEqualTo(200);
        int before = upstream.heads.size();
        assertThat(call("/second").method(method).send(port).status()).isEqualTo(200);
        assertThat(requestsSince(before, method + " /v1.0/p1/second")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void writeIsNotRepeated(String method) {
        upstream.handler = closingReusedConnections();
        assertThat(call("/first").send(port).status()).isEqualTo(200);
        int before = upstream.heads.size();
        assertThat(call("/second").method(method).text(port))
                .startsWith("HTTP/1.1 502")
                .contains("APIGW.0201");
        assertThat(requestsSince(before, method)).isEqualTo(1);
    }

    @Test
    void readIsRepeatedNoMoreThanOnce() {
        upstream.handler = RawUpstream.respondingAndClosing("");
        int before = upstream.heads.size();
        assertThat(call("/things").send(port).status()).isEqualTo(502);
        assertThat(requestsSince(before, "GET")).isEqualTo(2);
    }

    @Test
    void writeFindsAConnectionThatTheUpstreamClosedWhileItWasIdle() {
        upstream.handler = RawUpstream.respondingAndClosing(RawUpstream.OK);
        assertThat(call("/first").send(port).status()).isEqualTo(200);
        upstream.handler = RawUpstream.responding(RawUpstream.OK);
        assertThat(call("/second").method("POST").send(port).status()).isEqualTo(200);
    }

    @RepeatedTest(5)
    void surplusBytesOfOneResponseAreNotTheNextResponse() {
        for (String surplus :
                List.of("HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"poison\":\"1\"}", "\r\n", "x", "0\r\n\r\n")) {
            upstream.handler = RawUpstream.responding(RawUpstream.OK + surplus);
            assertThat(body(call("/first").text(port))).isEqualTo("ok");
            upstream.handler = RawUpstream.responding("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntrue");
            assertThat(body(call("/next").text(port))).as(surplus).isEqualTo("true");
        }
    }

    @Test
    void bodyOfAResponseWithoutABodyIsNotTheNextResponse() {
        upstream.handler = RawUpstream.responding(RawUpstream.OK);
        assertThat(call("/first").method("HEAD").send(port).status()).isEqualTo(200);
        upstream.handler = RawUpstream.responding("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntrue");
        assertThat(body(call("/next").text(port))).isEqualTo("true");
        upstream.handler = RawUpstream.responding("HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 500 Poison\r\n\r\n");
        assertThat(call("/first").send(port).status()).isEqualTo(204);
        upstream.handler = RawUpstream.responding(RawUpstream.OK);
        assertThat(body(call("/next").text(port))).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "x-http-method", "X-METHOD-Override"})
    void methodOverrideIsNotForwarded(String header) {
        assertThat(call("/things").with(header, "DELETE").send(port).status()).isEqualTo(200);
        assertThat(upstream.lastHead()).startsWith("GET ").doesNotContainIgnoringCase("method");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queues", "/things", "/queues/q1"})
    void headAndOptionsAreForwardedAsReads(String path) {
        upstream.handler = RawUpstream.responding("HTTP/1.1 204 No Content\r\nAllow: GET\r\n\r\n");
        for (String method : List.of("HEAD", "OPTIONS")) {
            assertThat(call(path).method(method).text(port))
                    .startsWith("HTTP/1.1 204")
                    .contains("Allow: GET\r\n");
            assertThat(upstream.lastHead()).startsWith(method + " /v1.0/p1" + path + " ");
        }
    }

    @Test
    void formBodyIsForwardedUnread() {
        upstream.handler = (head, in, out, socket) -> {
            assertThat(new String(in.readNBytes(3), ISO_8859_1)).isEqualTo("a=b");
            out.write(RawUpstream.OK.getBytes(ISO_8859_1));
        };
        assertThat(call("/things")
                        .method("POST")
                        .body("a=b")
                        .with("content-type", "application/x-www-form-urlencoded")
                        .send(port)
                        .status())
                .isEqualTo(200);
    }
}
