package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.iam.RawRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Bodies and the headers that say how to read them stay together in shadow mode, and codings are no difference. */
class ShadowCodingTests extends RawUpstreamTest {

    private void shadow(String answers) {
        ok(put(adminUri() + "/upstream", Map.of("reads", "shadow", "writes", "shadow", "answers", answers)));
    }

    private void respondCompressed(byte[] json) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(json);
        }
        byte[] body = compressed.toByteArray();
        upstream.handler = (head, in, out, socket) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=UTF-8\r\nContent-Encoding: gzip\r\n"
                            + "X-Other: one\r\nX-Other: two\r\nConnection: X-Hop\r\nX-Hop: 1\r\nContent-Length: "
                            + body.length + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.write(head.startsWith("HEAD") ? new byte[0] : body);
        };
    }

    private HttpResponse<byte[]> exchange(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + queues()))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void compressedResponseOfTheUpstreamKeepsItsHeaders() throws Exception {
        byte[] json = text(get(queues())).getBytes(UTF_8);
        respondCompressed(json);
        shadow("upstream");
        HttpResponse<byte[]> response = exchange("GET");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(response.headers().allValues("X-Other")).containsExactly("one", "two");
        assertThat(response.headers().firstValue("X-Hop")).isEmpty();
        try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(body.readAllBytes()).isEqualTo(json);
        }
        assertThat(upstream.lastHead()).contains("Accept-Encoding: identity\r\n");
    }

    @Test
    void compressedResponseIsCompared() throws Exception {
        respondCompressed("{\"is_success\":false}".getBytes(UTF_8));
        shadow("emulator");
        ok(get(queues()));
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.skipped")
                .isEqualTo(0)
                .jsonPath("$.compared")
                .isEqualTo(1)
                .jsonPath("$.fields[?(@.path=='$.is_success')].kind")
                .isEqualTo("value");
    }

    @Test
    void undecodableResponseIsForwardedAndCountedAsSkipped() throws Exception {
        upstream.handler =
                RawUpstream.responding("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\n{}");
        shadow("upstream");
        HttpResponse<byte[]> response = exchange("GET");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(response.body()).isEqualTo("{}".getBytes(UTF_8));
        ok(get(adminUri() + "/drift")).jsonPath("$.skipped").isEqualTo(1);
    }

    @Test
    void headIsComparedWithoutABody() throws Exception {
        respondCompressed("{}".getBytes(UTF_8));
        for (String answers : new String[] {"emulator", "upstream"}) {
            shadow(answers);
            assertThat(exchange("HEAD").statusCode()).isEqualTo(200);
            assertThat(upstream.lastHead()).startsWith("HEAD ");
        }
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("equal")
                .jsonPath("$.compared")
                .isEqualTo(2);
    }

    @Test
    void compressedWriteIsNotMirrored() throws Exception {
        shadow("emulator");
        int before = upstream.heads.size();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("{\"queue_name\":\"q\",\"cu_count\":16}".getBytes(UTF_8));
        }
        RawRequest request = new RawRequest(
                "POST",
                queues(),
                Map.of("host", "localhost", "content-type", "application/json", "content-encoding", "gzip"),
                compressed.toByteArray());
        assertThat(request.send(port).status()).isIn(200, 400, 415);
        assertThat(upstream.heads).hasSize(before);
        ok(get(adminUri() + "/drift")).jsonPath("$.skipped").isEqualTo(1);
    }

    @Test
    void optionsIsAnsweredByTheEmulator() throws Exception {
        shadow("upstream");
        int before = upstream.heads.size();
        assertThat(exchange("OPTIONS").headers().firstValue("Allow")).isPresent();
        assertThat(upstream.heads).hasSize(before);
    }
}
