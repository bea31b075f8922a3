package io.github.dliemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.GeneratedFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The examples of the API documents are the responses of an emulator to {@code examples.http}, and to invalid requests. */
class ExampleTests extends EmulatorTest {

    private static final String FILE = "src/test/resources/io/github/dliemulator/web/openapi/examples.json";

    /** Of longer lists only the beginning is shown. */
    private static final int MAX_ITEMS = 3;

    private static final int MAX_LENGTH = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Map<String, JsonNode> EXAMPLES = new TreeMap<>();

    private static ConfigurableApplicationContext emulator;

    /** Freezes the real time too, so that responses do not change. */
    static class FixedTime {

        @Bean
        @Primary
        InstantSource fixedTime() {
            return InstantSource.fixed(Instant.parse(T0));
        }
    }

    @BeforeAll
    static void startEmulator() {
        emulator = start("--spring.main.sources=" + FixedTime.class.getName());
    }

    @AfterAll
    static void stop() {
        ExchangeObserver.clear();
        emulator.close();
    }

    private static void addExample(ExchangeObserver.Exchange exchange) {
        if (exchange.response().length() < MAX_LENGTH) {
            if (exchange.status() < 300 && !exchange.request().isEmpty()) {
                EXAMPLES.putIfAbsent(exchange.call().id(), normalize(exchange.request()));
            }
            if (!exchange.response().isEmpty()) {
                EXAMPLES.putIfAbsent(exchange.call().exampleKey(exchange.status()), normalize(exchange.response()));
            }
        }
    }

    /** Replaces values that differ between runs. */
    private static JsonNode normalize(String body) {
        String normalized = body.replaceAll("\"(uptime|took|noticedAfter)\":\"[^\"]*\"", "\"$1\":\"PT0.002S\"")
                .replaceAll("\"(requestId|request_id)\":\"[^\"]*\"", "\"$1\":\"5c1e0bd2b2f94d3c8d0d2f6f2f3b7a91\"")
                .replaceAll("\"client\":\"[^\"]*\"", "\"client\":\"Java-http-client/17\"")
                .replaceAll("http://(?:127\\.0\\.0\\.1|localhost):\\d+", "http://localhost:3540");
        return truncate(JSON.readTree(normalized));
    }

    private static JsonNode truncate(JsonNode value) {
        if (value instanceof ArrayNode list) {
            while (list.size() > MAX_ITEMS) {
                list.remove(MAX_ITEMS);
            }
        }
        value.forEach(ExampleTests::truncate);
        return value;
    }

    @Test
    void examplesMatchTheResponsesOfTheEmulator() throws Exception {
        useEmulator(emulator);
        ExchangeObserver.register(ExampleTests::addExample); // not before: the set-up of the test calls an emulator too
        HttpRequestFile.run(Path.of("src/test/resources/examples/examples.http"), http);
        requestErrors();
        new GeneratedFile(FILE, ExampleTests.class).assertContent(JSON.writeValueAsString(EXAMPLES) + "\n");
    }

    /** Faults say what the catalogue says. */
    private void requestErrors() {
        ok(post("/v1.0/demo/queues", Map.of("queue_name", "left", "cu_count", 16)));
        delete("/_emulator/projects/demo?expect=empty").expectStatus().isEqualTo(409);
        get("/v1.0/demo/queues/nope").expectStatus().isBadRequest();
        http.method(HttpMethod.POST)
                .uri("/v1.0/demo/queues")
                .contentType(MediaType.TEXT_PLAIN)
                .body("queue")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        List.of("401 DLI.0013", "403 APIGW.0302", "404 APIGW.0101", "429 APIGW.0308")
                .forEach(this::requestFault);
        List.of("500 DLI.0999", "502 APIGW.0201", "503 APIGW.0201", "504 APIGW.0201")
                .forEach(this::requestFault);
        get("/v1/demo/vpcs/nope").expectStatus().isNotFound();
        post("/v1/demo/vpcs", Map.of("vpc", Map.of("cidr", "nope")))
                .expectStatus()
                .isBadRequest();
        get("/v3/projects/no-such-project").expectStatus().isNotFound();
        post("/v3/auth/tokens", Map.of()).expectStatus().isBadRequest();
        put("/_emulator/projects/demo/clock", Map.of("mode", "backwards"))
                .expectStatus()
                .isBadRequest();
        put("/_emulator/projects/demo/clock", Map.of("now", "2020-01-01T00:00:00Z"))
                .expectStatus()
                .isEqualTo(409);
        get("/_emulator/projects/demo/resources/queue/nope").expectStatus().isNotFound();
    }

    private void requestFault(String statusAndCode) {
        String[] parts = statusAndCode.split(" ");
        put(
                "/_emulator/projects/demo/faults",
                List.of(Map.of(
                        "operation",
                        "ShowQueue",
                        "kind",
                        "error",
                        "status",
                        Integer.valueOf(parts[0]),
                        "code",
                        parts[1])));
        get("/v1.0/demo/queues/default").expectStatus().isEqualTo(Integer.parseInt(parts[0]));
        delete("/_emulator/projects/demo/faults").expectStatus().isNoContent();
    }

    /** Exceptions are responses that are too long, that never end, or that no example requests. */
    @Test
    void everyResponseWithABodyHasAnExample() {
        assertThat(List.of("openapi/dli.yaml", "openapi/emulator.yaml"))
                .flatMap(file -> withoutExample(ApiContract.read(file)))
                .containsExactlyInAnyOrder(
                        "getObject",
                        "getReport",
                        "getSnapshot",
                        "listObjects",
                        "restoreSnapshot",
                        "setRecording",
                        "streamEvents");
    }

    private static List<String> withoutExample(JsonNode document) {
        return document.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation
                        .get("responses")
                        .valueStream()
                        .flatMap(response -> response.path("content").valueStream())
                        .anyMatch(body -> !body.has("example")))
                .map(operation -> operation.get("operationId").asString().replaceFirst("V\\d$", ""))
                .toList();
    }
}
