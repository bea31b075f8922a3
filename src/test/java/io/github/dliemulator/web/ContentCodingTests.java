package io.github.dliemulator.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Request bodies with a {@code Content-Encoding}. */
@TestPropertySource(properties = "dli.web.max.body=64KB")
class ContentCodingTests extends EmulatorTest {

    private static final String QUEUE = "{\"queue_name\":\"q\",\"cu_count\":16}";

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "deflate", "identity, gzip"})
    void codedBodyIsDecoded(String coding) {
        ok(send(HttpMethod.POST, queues(), coding, encode(coding, QUEUE)));
        ok(get(queues() + "/q"));
        ok(get(adminUri() + "/journal"))
                .jsonPath("$.calls[0].request.queue_name")
                .isEqualTo("q");
    }

    @Test
    void identityLeavesTheBodyAsItIs() {
        ok(send(HttpMethod.POST, queues(), "identity", QUEUE.getBytes(UTF_8)));
    }

    @Test
    void everyApiDecodesBodies() {
        ok(send(HttpMethod.PUT, clock(), "gzip", encode("gzip", "{\"mode\":\"frozen\"}")));
        send(HttpMethod.POST, "/v1/" + project + "/vpcs", "gzip", encode("gzip", "{\"vpc\":{\"name\":\"v\"}}"))
                .expectStatus()
                .isOk();
        send(HttpMethod.POST, "/v3/auth/tokens", "gzip", encode("gzip", "{\"auth\":{}}"))
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @CsvSource({"br", "zstd", "compress", "'gzip, gzip'"})
    void unknownCodingIsNamed(String coding) {
        byte[] body = QUEUE.getBytes(UTF_8);
        ResponseSpec response = send(HttpMethod.POST, queues(), coding, body);
        response.expectHeader().valueEquals("Accept-Encoding", "gzip, deflate");
        assertThat(error(response, 415, "DLI.0001"))
                .isEqualTo("The Content-Encoding %s is not supported. Use gzip, deflate or none".formatted(coding));
        assertThat(problem(send(HttpMethod.PUT, clock(), coding, body), 415)).contains(coding);
        send(HttpMethod.POST, "/v1/" + project + "/vpcs", coding, body)
                .expectStatus()
                .isEqualTo(415);
        send(HttpMethod.POST, "/v3/auth/tokens", coding, body).expectStatus().isEqualTo(415);
    }

    @Test
    void bodyThatIsNotInItsCodingIsRejected() {
        byte[] zipped = encode("gzip", QUEUE);
        for (byte[] wrong : new byte[][] {QUEUE.getBytes(UTF_8), Arrays.copyOf(zipped, zipped.length - 10)}) {
            assertThat(error(send(HttpMethod.POST, queues(), "gzip", wrong), 400, "DLI.0001"))
                    .isEqualTo("The request body is not valid gzip data");
        }
        assertThat(problem(send(HttpMethod.PUT, clock(), "deflate", QUEUE.getBytes(UTF_8)), 400))
                .isEqualTo("The request body is not valid deflate data");
    }

    @Test
    void decodedBodyIsBounded() {
        String large = "{\"queue_name\":\"q\",\"cu_count\":16,\"description\":\"%s\"}".formatted("x".repeat(100_000));
        assertThat(error(send(HttpMethod.POST, queues(), "gzip", encode("gzip", large)), 413, "DLI.0001"))
                .isEqualTo("The request body is larger than 65536 bytes");
    }

    private ResponseSpec send(HttpMethod method, String uri, String coding, byte[] body) {
        return http.method(method)
                .uri(uri)
                .header("Content-Encoding", coding)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static byte[] encode(String coding, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream encoder =
                coding.equals("deflate") ? new DeflaterOutputStream(bytes) : new GZIPOutputStream(bytes)) {
            encoder.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
