package io.github.dliemulator.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import io.github.dliemulator.upstream.recording.EquivalentRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Requests that mean the same get the same response, in emulate and in replay. The seed is fixed: a failure repeats. */
@AllowsUndocumentedRequests("spells requests in ways that the documents do not have")
class EquivalentRequestTests extends EmulatorTest {

    private static final int VARIANTS = 200;

    private static final Map<String, List<String>> QUERY =
            Map.of("status", List.of("ACTIVE"), "offset", List.of("0"), "tags", List.of("foo=bar,foo1=bar1"));

    private static final String BODY = """
            {"hosts": [{"name": "crm.example", "ip": "10.0.0.1"}, {"name": "b-c", "ip": "10.0.0.2"}]}""";

    private final Random random = new Random(20);
    private final EquivalentRequest equivalent = new EquivalentRequest(random);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Answer(int status, String body) {}

    @Test
    void emulatedResponsesAreEqual() {
        createConnection("c1");
        String connection = connections() + "/" + createConnection("c2");
        assertReadsAreEqual(connections(), QUERY);
        assertReadsAreEqual(connection, Map.of());
        assertReadsAreEqual(connection + "/nope", Map.of());
        Answer expected = write(connection, false, false);
        assertThat(expected.status()).isEqualTo(200);
        for (int i = 0; i < VARIANTS; i++) {
            assertThat(write(connection, false, false)).isEqualTo(expected);
        }
    }

    @Test
    void replayedResponsesAreEqual() {
        ok(put(adminUri() + "/recordings", """
                {"startedAt": "2030-01-01T00:00:00Z", "exchanges": [
                 {"operation": "CreateQueue", "method": "PUT", "path": "/v1.0/{project_id}/q/etl%%20night", "firstOffset": "PT0S", "status": 201,
                  "request": %s, "response": {"replayed": 0.10}},
                 {"operation": "ListQueues", "method": "GET", "path": "/v1.0/{project_id}/q/etl+night", "firstOffset": "PT0S", "status": 200,
                  "query": "tags=foo%%3Dbar%%2Cfoo1%%3Dbar1&offset=0&status=ACTIVE", "response": {"replayed": 2}}]}""".formatted(BODY)));
        ok(put(adminUri() + "/upstream", Map.of("reads", "replay", "writes", "replay", "unknown", "replay")));
        String path = "/v1.0/" + project + "/q/etl night";
        for (int i = 0; i < VARIANTS; i++) {
            assertThat(write(path, true, true)).isEqualTo(new Answer(201, "{\"replayed\":0.10}"));
        }
        assertReadsAreEqual("/v1.0/" + project + "/q/etl+night", QUERY);
        assertThat(read("/v1.0/" + project + "/q/etl+night", QUERY)).isEqualTo(new Answer(200, "{\"replayed\":2}"));
        Answer other = read("/v1.0/" + project + "/q/etl+night", Map.of("status", List.of("active")));
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.body())
                .contains("was never recorded. Nearest: GET /v1.0/" + project + "/q/etl+night?offset=0");
    }

    /** GET has one response, and HEAD the same without a body. */
    private void assertReadsAreEqual(String path, Map<String, List<String>> query) {
        Answer expected = read(path, query);
        for (int i = 0; i < VARIANTS; i++) {
            assertThat(withoutRequestId(read(path, query))).isEqualTo(withoutRequestId(expected));
            assertThat(send(HttpMethod.HEAD, path, query, BodyPublishers.noBody(), ""))
                    .isEqualTo(new Answer(expected.status(), ""));
        }
    }

    private static Answer withoutRequestId(Answer answer) {
        return new Answer(answer.status(), answer.body().replaceAll("\"request_id\":\"[^\"]*\"", ""));
    }

    private Answer read(String path, Map<String, List<String>> query) {
        return send(HttpMethod.GET, path, query, BodyPublishers.noBody(), "");
    }

    private Answer write(String path, boolean withNumbers, boolean withCodings) {
        byte[] body = equivalent.json(BODY, withNumbers).getBytes(UTF_8);
        String coding = withCodings ? List.of("", "gzip", "deflate", "identity").get(random.nextInt(4)) : "";
        byte[] encoded = encode(body, coding);
        return send(
                HttpMethod.PUT,
                path,
                Map.of(),
                random.nextBoolean()
                        ? BodyPublishers.ofByteArray(encoded)
                        : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(encoded)), // chunked
                coding);
    }

    private Answer send(
            HttpMethod method, String path, Map<String, List<String>> query, BodyPublisher body, String coding) {
        String target = equivalent.path(path) + (query.isEmpty() ? "" : "?" + equivalent.query(query));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .method(method.name(), body)
                .header("Content-Type", "application/json");
        if (!coding.isEmpty()) {
            request.header("Content-Encoding", coding);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(target, e);
        }
    }

    private static byte[] encode(byte[] body, String coding) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (var out = switch (coding) {
            case "gzip" -> new GZIPOutputStream(encoded);
            case "deflate" -> new DeflaterOutputStream(encoded);
            default -> encoded;
        }) {
            out.write(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return encoded.toByteArray();
    }
}
