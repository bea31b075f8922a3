package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.AtOnce;
import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.iam.RawCall;
import io.github.dliemulator.upstream.forward.Forwarder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever an upstream says or leaves unsaid, the caller hears it or is told why not, and nothing is left over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TortureTests extends EmulatorTest {

    private static final int LARGE = 200 * 1024 * 1024;

    private RawUpstream raw;
    private ConfigurableApplicationContext gateway;

    @BeforeAll
    void open() throws IOException {
        raw = new RawUpstream();
        gateway = start(
                "--dli.upstream.url=http://127.0.0.1:" + raw.port(),
                "--dli.upstream.hosts=127.0.0.1",
                "--dli.upstream.writes=allow",
                "--dli.upstream.answer-timeout=2s",
                "--dli.upstream.wait-timeout=60s",
                "--dli.upstream.connections=50",
                "--dli.upstream.modes.reads=forward",
                "--dli.upstream.modes.writes=forward",
                "--dli.upstream.modes.unknown=forward");
    }

    @BeforeEach
    @Override
    protected void beginInAProjectOfItsOwn() {
        super.beginInAProjectOfItsOwn();
        talkTo(gateway);
        raw.behaviour = RawUpstream.saying(RawUpstream.OK);
    }

    @AfterAll
    void close() throws IOException {
        gateway.close();
        raw.close();
    }

    private RawCall call(String rest) {
        return new RawCall("GET", "/v1.0/p1" + rest, Map.of("host", "emulator.example"), new byte[0]);
    }

    private String answered(String answer) {
        raw.behaviour = RawUpstream.saying(answer);
        return call("/things").text(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%2Fb",
                "/a%20b+c",
                "/%C3%A4",
                "/a;x=1;y=2",
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
        assertThat(raw.onlyHead()).startsWith("GET /v1.0/p1" + rest + " HTTP/1.1\r\n");
    }

    @Test
    void headersGoAllTheWayAndThoseOfOneHopDoNot() {
        raw.behaviour = RawUpstream.saying("""
                HTTP/1.1 207 Odd
                X-Many: one
                X-Many: two
                X-Request-Id: the-upstreams
                Connection: X-Hop
                X-Hop: 1
                Keep-Alive: timeout=9
                Content-Length: 2

                ok""".replace("\n", "\r\n"));
        String answer = call("/things")
                .with("x-end", "to end")
                .with("x-hop", "1")
                .with("te", "trailers")
                .with("upgrade", "h2c")
                .with("proxy-authorization", "secret")
                .with("accept-encoding", "br")
                .with("keep-alive", "1")
                .text(port);
        assertThat(raw.onlyHead())
                .containsIgnoringCase("x-end: to end\r\n")
                .containsIgnoringCase("accept-encoding: br\r\n")
                .containsIgnoringCase("host: 127.0.0.1:" + raw.port())
                .doesNotContainIgnoringCase("emulator.example")
                .doesNotContainIgnoringCase("te:")
                .doesNotContainIgnoringCase("upgrade")
                .doesNotContainIgnoringCase("proxy-auth")
                .doesNotContainIgnoringCase("user-agent");
        assertThat(answer)
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
    void bodyArrivesHoweverItIsFramed(String answer) {
        assertThat(body(answered(answer))).isEqualTo("abcdefg");
    }

    @Test
    void bodyWithoutALengthEndsWithItsConnection() {
        raw.behaviour = RawUpstream.closingAfter("HTTP/1.0 200 OK\r\n\r\nabcdefg");
        assertThat(body(call("/things").text(port))).isEqualTo("abcdefg");
    }

    @Test
    void redirectIsNotFollowedAndNothingIsUnpacked() throws IOException {
        assertThat(answered("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .endsWith("\r\n\r\n");
        assertThat(answered("HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/x\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: http://elsewhere.example/x\r\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("abc".getBytes(ISO_8859_1));
        }
        raw.behaviour = (head, in, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                    .formatted(packed.size())
                    .getBytes(ISO_8859_1));
            packed.writeTo(out);
        };
        assertThat(call("/things").text(port))
                .contains("Content-Encoding: gzip\r\n", "Content-Length: " + packed.size());
    }

    @Test
    void answerWithoutABodyHasNone() {
        assertThat(answered("HTTP/1.1 204 No Content\r\nX-A: b\r\n\r\n"))
                .startsWith("HTTP/1.1 204")
                .endsWith("\r\n\r\n");
        raw.behaviour = RawUpstream.saying("HTTP/1.1 200 OK\r\nContent-Length: 12345\r\n\r\n");
        assertThat(call("/things").method("HEAD").text(port))
                .contains("Content-Length: 12345")
                .endsWith("\r\n\r\n");
    }

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
    void brokenAnswerIsABadGateway(String answer) {
        raw.behaviour = RawUpstream.closingAfter(answer);
        assertThat(call("/things").text(port))
                .startsWith("HTTP/1.1 502")
                .contains("X-Request-Id: ", "\"APIGW.0201\"", "The upstream 127.0.0.1:" + raw.port());
    }

    @Test
    void answerThatBreaksOffInTheMiddleBreaksOff() {
        raw.behaviour =
                RawUpstream.closingAfter("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5\r\nde");
        assertThat(call("/things").text(port))
                .startsWith("HTTP/1.1 200")
                .contains("abc")
                .doesNotEndWith("0\r\n\r\n");
        raw.behaviour =
                RawUpstream.closingAfter("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(50_000));
        assertThat(body(call("/things").text(port))).hasSizeLessThanOrEqualTo(50_000);
    }

    @Test
    void upstreamThatSaysNothingIsATimeout() throws IOException {
        raw.behaviour = (head, in, out, socket) -> in.read();
        assertThat(call("/things").text(port))
                .startsWith("HTTP/1.1 504")
                .contains("X-Request-Id: ", "\"APIGW.0201\"", "did not answer in time");
        raw.behaviour = (head, in, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(ISO_8859_1));
            in.read();
        };
        assertThat(call("/things").text(port)).startsWith("HTTP/1.1 504");
    }

    @Test
    void largeHeadersPassAndHugeOnesAreRefused() {
        String large = "x".repeat(50_000);
        assertThat(answered("HTTP/1.1 200 OK\r\nX-Large: %s\r\nContent-Length: 0\r\n\r\n".formatted(large)))
                .startsWith("HTTP/1.1 200")
                .contains(large);
        assertThat(answered(
                        "HTTP/1.1 200 OK\r\nX-Huge: %s\r\nContent-Length: 0\r\n\r\n".formatted("x".repeat(200_000))))
                .startsWith("HTTP/1.1 502");
        String many = "X-Part: %s\r\n".formatted("x".repeat(1000)).repeat(90);
        assertThat(answered("HTTP/1.1 200 OK\r\n%sContent-Length: 0\r\n\r\n".formatted(many)))
                .startsWith("HTTP/1.1 502");
        raw.behaviour = RawUpstream.saying(RawUpstream.OK);
        assertThat(call("/things").with("x-large", large).send(port).status()).isEqualTo(200);
        assertThat(raw.onlyHead()).contains(large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rX-Evil: 1", "a\nX-Evil: 1", "a\0b"})
    void headerThatWouldBeTwoIsNotPassedOn(String value) {
        assertThat(answered("HTTP/1.1 200 OK\r\nX-A: %s\r\nContent-Length: 0\r\n\r\n".formatted(value)))
                .doesNotContain("\rX-Evil", "\0");
        int before = raw.heads.size();
        call("/things").with("x-a", value).text(port);
        raw.heads.stream().skip(before).forEach(head -> assertThat(head).doesNotContain("\rX-Evil", "\0"));
    }

    @Test
    void callerSendsItsBodyOnlyOnceTheUpstreamWantsIt() throws IOException {
        raw.behaviour = RawUpstream.closingAfter("HTTP/1.1 417 No\r\nContent-Length: 0\r\n\r\n");
        assertThat(expecting(false)).startsWith("HTTP/1.1 417");
        raw.behaviour = (head, in, out, socket) -> {
            assertThat(head).containsIgnoringCase("expect: 100-continue");
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(new String(in.readNBytes(5000), ISO_8859_1)).isEqualTo("hello".repeat(1000));
            out.write(RawUpstream.OK.getBytes(ISO_8859_1));
        };
        assertThat(expecting(true))
                .startsWith("HTTP/1.1 100")
                .contains("HTTP/1.1 200")
                .endsWith("ok");
    }

    private String expecting(boolean goesOn) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(
                            "POST /v1.0/p1/x HTTP/1.1\r\nHost: h\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 5000\r\n\r\n"
                                    .getBytes(ISO_8859_1));
            String first = "";
            if (goesOn) {
                first = new String(socket.getInputStream().readNBytes(17), ISO_8859_1);
                socket.getOutputStream().write("hello".repeat(1000).getBytes(ISO_8859_1));
            }
            return first + new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Test
    void largeBodiesPassBothWaysWithoutBeingKept() throws IOException {
        AtomicLong arrived = new AtomicLong();
        raw.behaviour = (head, in, out, socket) -> {
            byte[] part = new byte[1024 * 1024];
            for (long left = head.startsWith("PUT") ? LARGE : 0; left > 0; ) {
                int read = in.read(part, 0, (int) Math.min(left, part.length));
                left -= read;
                arrived.addAndGet(read);
            }
            out.write("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n"
                    .formatted(LARGE)
                    .getBytes(ISO_8859_1));
            for (int sent = 0; sent < LARGE; sent += part.length) {
                out.write(part);
            }
        };
        long before = used();
        long during = 0;
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write("PUT /v1.0/p1/large HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                    .formatted(LARGE)
                    .getBytes(ISO_8859_1));
            byte[] part = new byte[1024 * 1024];
            for (int sent = 0; sent < LARGE; sent += part.length) {
                out.write(part);
            }
            InputStream in = socket.getInputStream();
            long got = in.readNBytes(LARGE / 2).length;
            during = used() - LARGE / 2;
            got += in.readAllBytes().length;
            assertThat(got).isBetween(LARGE + 100L, LARGE + 1000L);
        }
        assertThat(arrived).hasValue(LARGE);
        assertThat(during - before).isLessThan(32 * 1024 * 1024);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void thousandAtOnceAreAnsweredAndNothingIsLeftOver() {
        raw.behaviour =
                RawUpstream.saying("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        AtOnce.tally(1000, i -> get("/v1.0/p1/things/" + i)); // by then the server has all the threads that it may have
        int threads = threads();
        Map<String, Long> answers = AtOnce.tally(1000, i -> get("/v1.0/p1/things/" + i));
        assertThat(answers).isEqualTo(Map.of("200", 1000L));
        raw.behaviour = RawUpstream.closingAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        assertThat(AtOnce.tally(200, i -> get("/v1.0/p1/things/" + i))).isEqualTo(Map.of("502 APIGW.0201", 200L));
        assertThat(raw.connections()).isLessThanOrEqualTo(50);
        assertThat(gateway.getBean(Forwarder.class).busyConnections()).isZero();
        assertThat(threads()).isLessThanOrEqualTo(threads + 5);
        System.out.printf(
                "1,000 calls at once: threads %d before, %d after; connections to the upstream: %d open, 0 in use%n",
                threads, threads(), raw.connections());
    }

    /** Without those of the test itself. */
    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.matches("raw upstream|pool-.*|HttpClient-.*"))
                .count();
    }

    private static String body(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        String body = answer.substring(head.length() + 4);
        if (!head.toLowerCase().contains("transfer-encoding: chunked")) {
            return body;
        }
        List<String> lines = Arrays.asList(body.split("\r\n"));
        StringBuilder whole = new StringBuilder();
        for (int i = 1; i < lines.size(); i += 2) {
            whole.append(lines.get(i));
        }
        return whole.toString();
    }
}
