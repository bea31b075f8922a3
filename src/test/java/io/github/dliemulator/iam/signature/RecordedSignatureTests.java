package io.github.dliemulator.iam.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Signatures of unmodified clients, recorded on 2026-11-23 with made-up keys. */
class RecordedSignatureTests {

    private static final String SECRET_KEY = "SKEXAMPLE00000000000000000000000000001";

    /** @param request its first line */
    record Recorded(String client, String request, Map<String, String> headers, String body) {

        AuthorizationHeader signature() {
            return AuthorizationHeader.parse(headers.get("Authorization")).orElseThrow();
        }

        CanonicalRequest call() {
            return call(body, line(1));
        }

        CanonicalRequest call(String body, String target) {
            Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            named.putAll(headers);
            String[] parts = target.split("\\?", 2);
            return new CanonicalRequest(
                    line(0),
                    parts[0],
                    parts.length > 1 ? parts[1] : null,
                    named::get,
                    Sha256.hexDigest(body.getBytes(UTF_8)));
        }

        String line(int part) {
            return request.split(" ")[part];
        }

        @Override
        public String toString() {
            return client + " " + request;
        }
    }

    static List<Recorded> recorded() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/signatures/recorded.jsonl")).stream()
                .map(line -> JsonMapper.shared().readValue(line, Recorded.class))
                .toList();
    }

    @Test
    void coverFiveClients() throws IOException {
        assertThat(recorded()).hasSize(60).extracting(Recorded::client).containsOnly("java", "node", "py", "go", "tf");
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void areVerified(Recorded recorded) {
        assertThat(recorded.signature().matches(recorded.call(), SECRET_KEY)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void areRejectedForAnotherKey(Recorded recorded) {
        assertThat(recorded.signature().matches(recorded.call(), SECRET_KEY + "2"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void areRejectedForAnotherBodyOrPath(Recorded recorded) {
        assertThat(recorded.signature().matches(recorded.call(recorded.body() + " ", recorded.line(1)), SECRET_KEY))
                .isFalse();
        assertThat(recorded.signature().matches(recorded.call(recorded.body(), recorded.line(1) + "x"), SECRET_KEY))
                .isFalse();
    }
}
