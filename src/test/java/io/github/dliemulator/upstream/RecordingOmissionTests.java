package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import io.github.dliemulator.iam.RawRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed bodies are decoded for a recording. A call that is not recorded is counted with the reason. */
@AllowsUndocumentedRequests("sends bodies that are not JSON")
class RecordingOmissionTests extends RawUpstreamTest {

    private static final String JSON = "{\"n\":1}";

    @BeforeEach
    void record() {
        ok(put(adminUri() + "/upstream", Map.of("reads", "record", "writes", "record", "unknown", "record")));
    }

    private RawRequest request(String method, byte[] body) {
        return new RawRequest(
                method,
                "/v1.0/" + project + "/things",
                Map.of("host", "localhost", "content-type", "application/json"),
                body);
    }

    private void respond(String contentCoding, byte[] body) {
        String head = "HTTP/1.1 200 OK\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(contentCoding.isEmpty() ? "" : "Content-Encoding: " + contentCoding + "\r\n", body.length);
        upstream.handler = (requestHead, in, out, socket) -> {
            in.skipNBytes(contentLength(requestHead));
            out.write(head.getBytes(ISO_8859_1));
            out.write(body);
        };
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .map(line -> Integer.parseInt(line.split(":")[1].strip()))
                .findFirst()
                .orElse(0);
    }

    private static byte[] encode(byte[] body, String coding) throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (var out = coding.contains("gzip") ? new GZIPOutputStream(encoded) : new DeflaterOutputStream(encoded)) {
            out.write(body);
        }
        return encoded.toByteArray();
    }

    private void assertOmitted(String reason) {
        var recording = ok(get(adminUri() + "/recordings"));
        recording.jsonPath("$.exchanges.length()").isEqualTo(0);
        recording.jsonPath("$.omitted").isEqualTo(Map.of(reason, 1));
    }

    @Test
    void asksForAResponseWithoutACoding() {
        respond("", JSON.getBytes(UTF_8));
        request("GET", new byte[0]).with("accept-encoding", "gzip, br").send(port);
        assertThat(upstream.lastHead())
                .contains("Accept-Encoding: identity\r\n")
                .doesNotContain("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP", "deflate"})
    void compressedResponseIsRecordedDecodedAndForwardedAsItIs(String coding) throws IOException {
        byte[] body = encode(JSON.getBytes(UTF_8), coding.toLowerCase());
        respond(coding, body);
        assertThat(request("GET", new byte[0]).text(port))
                .contains("Content-Encoding: " + coding + "\r\n", "Content-Length: " + body.length + "\r\n");
        ok(get(adminUri() + "/recordings"))
                .jsonPath("$.exchanges[0].response.n")
                .isEqualTo(1)
                .jsonPath("$.omitted")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void compressedResponseIsReplayedDecodedAndWithoutItsCoding(String coding) throws IOException {
        respond(coding, encode(JSON.getBytes(UTF_8), coding));
        assertThat(request("GET", new byte[0]).send(port).status()).isEqualTo(200);
        ok(put(adminUri() + "/upstream", Map.of("unknown", "replay")));
        String replayed =
                request("GET", new byte[0]).with("accept-encoding", coding).text(port);
        assertThat(replayed).doesNotContainIgnoringCase("content-encoding").contains("Content-Type: application/json");
        String body = replayed.substring(replayed.indexOf("\r\n\r\n") + 4);
        assertThat(body).isEqualTo(JSON);
        assertThat(replayed).contains("Content-Length: " + body.length() + "\r\n");
    }

    @Test
    void compressedRequestIsRecordedDecodedAndReplayed() throws IOException {
        respond("", "{\"made\":true}".getBytes(UTF_8));
        RawRequest compressed =
                request("POST", encode(JSON.getBytes(UTF_8), "gzip")).with("content-encoding", "gzip");
        assertThat(compressed.send(port).status()).isEqualTo(200);
        assertThat(upstream.lastHead()).containsIgnoringCase("content-encoding: gzip");
        ok(get(adminUri() + "/recordings")).jsonPath("$.exchanges[0].request.n").isEqualTo(1);
        ok(put(adminUri() + "/upstream", Map.of("unknown", "replay")));
        assertThat(compressed.send(port).body()).contains("{\"made\":true}");
        assertThat(request("POST", "{ \"n\" : 1.0 }".getBytes(UTF_8)).send(port).body())
                .contains("{\"made\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip"})
    void undecodableResponseIsCounted(String coding) {
        respond(coding, JSON.getBytes(UTF_8)); // which is not in this coding
        assertThat(request("GET", new byte[0]).send(port).status()).isEqualTo(200);
        assertOmitted("unknown-coding");
    }

    @Test
    void responseThatIsTooLargeOnceDecodedIsCounted() throws IOException {
        respond("gzip", encode(("\"" + "x".repeat(300 * 1024) + "\"").getBytes(UTF_8), "gzip"));
        assertThat(request("GET", new byte[0]).send(port).status()).isEqualTo(200);
        assertOmitted("unknown-coding");
    }

    @Test
    void largeBodyIsCounted() {
        respond("", ("\"" + "x".repeat(300 * 1024) + "\"").getBytes(UTF_8));
        assertThat(request("GET", new byte[0]).send(port).status()).isEqualTo(200);
        assertOmitted("body-too-large");
    }

    @Test
    void largeRequestIsCounted() {
        respond("", JSON.getBytes(UTF_8));
        assertThat(request("POST", ("\"" + "x".repeat(300 * 1024) + "\"").getBytes(UTF_8))
                        .send(port)
                        .status())
                .isEqualTo(200);
        assertOmitted("body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{", "\"\\ud800\""})
    void bodyThatIsNotJsonIsCounted(String body) {
        respond("", body.getBytes(UTF_8));
        assertThat(request("GET", new byte[0]).send(port).status()).isEqualTo(200);
        assertOmitted("not-json");
    }

    @Test
    void longTargetIsCounted() {
        respond("", JSON.getBytes(UTF_8));
        RawRequest request = request("GET", new byte[0]);
        assertThat(request.target(request.target() + "?x=" + "a,".repeat(1000))
                        .send(port)
                        .status())
                .isEqualTo(200);
        assertOmitted("target-too-long");
    }

    @Test
    void omittedCallsAreNamedWhenAReplayFindsNothing() {
        respond("", "<html>".getBytes(UTF_8));
        request("GET", new byte[0]).send(port);
        request("DELETE", new byte[0]).send(port);
        String file = text(get(adminUri() + "/recordings"));
        setUpProject();
        ok(put(adminUri() + "/recordings", file));
        assertThat(text(get(adminUri() + "/recordings"))).isEqualTo(file);
        ok(put(adminUri() + "/upstream", Map.of("unknown", "replay")));
        assertThat(request("GET", new byte[0]).text(port))
                .contains("was never recorded. Nothing is recorded in this project. Not recorded: 2 not-json");
        ok(put(adminUri() + "/upstream", Map.of("unknown", "record")));
        ok(get(adminUri() + "/recordings")).jsonPath("$.omitted").doesNotExist();
    }

    @Test
    void headIsRecordedAndReplayedFromAGetAsWell() {
        respond("", JSON.getBytes(UTF_8));
        request("GET", new byte[0]).send(port);
        upstream.handler = RawUpstream.responding("HTTP/1.1 204 No Content\r\n\r\n");
        RawRequest other = request("HEAD", new byte[0]).target("/v1.0/" + project + "/others");
        assertThat(other.send(port).status()).isEqualTo(204);
        ok(put(adminUri() + "/upstream", Map.of("unknown", "replay")));
        assertThat(request("HEAD", new byte[0]).text(port))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Type: application/json", "Content-Length: 7\r\n")
                .endsWith("\r\n\r\n");
        assertThat(other.send(port).status()).isEqualTo(204);
        assertThat(other.method("GET").send(port).status()).isEqualTo(404);
    }
}
