package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Shadowed writes change only resources of the upstream that this project created. */
class ShadowedWritesTests extends ShadowTest {

    @Test
    void writesAreNotMirroredUnlessAllowed() {
        try (var readOnlyProxy = start(
                "--dli.upstream.url=http://localhost:" + modifyingProxy.port(),
                "--dli.upstream.hosts=localhost",
                "--dli.upstream.token=a-token-that-never-expires",
                "--dli.upstream.routing.reads=shadow",
                "--dli.upstream.routing.writes=shadow")) {
            useEmulator(readOnlyProxy);
            createQueue("here");
            ok(get(queues()));
            ok(get(adminUri() + "/drift"))
                    .jsonPath("$.compared")
                    .isEqualTo(1)
                    .jsonPath("$.fields[0].kind")
                    .isEqualTo("only-emulator");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"emulator", "upstream"})
    void writeToAResourceCreatedOnBothSidesIsMirrored(String respondingSide) {
        shadow(respondingSide);
        createQueue("q1");
        String connection = createConnection("c1");
        ok(put(connections() + "/" + connection, Map.of("hosts", List.of(Map.of("name", "h", "ip", "10.0.0.1")))));
        ok(delete(connections() + "/" + connection));
        ok(delete(queues() + "/q1"));
        assertThat(modifyingProxy.writes()).hasSize(5);
        delete(connections() + "/" + connection);
        delete(queues() + "/q1");
        assertThat(modifyingProxy.writes()).hasSize(5);
        ok(get(adminUri() + "/drift")).jsonPath("$.skipped").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emulator", "upstream"})
    void idsInBodiesAreMapped(String respondingSide) {
        shadow(respondingSide);
        String first = createConnection("c1");
        Map<String, Object> like = new HashMap<>(connection("c2"));
        like.put("tags", List.of(Map.of("key", "like", "value", first)));
        createdId(post(connections(), like));
        String upstreamSide = read(getFromUpstream(connections() + "?name=c1"), "$.connections[0].id");
        assertThat(taggedValue(this::getFromUpstream)).isEqualTo(upstreamSide);
        ok(get(adminUri() + "/drift")).jsonPath("$.verdict").isEqualTo("equal");
        setRouting(Map.of());
        String emulatorSide = read(get(connections() + "?name=c1"), "$.connections[0].id");
        assertThat(emulatorSide).isNotEqualTo(upstreamSide);
        assertThat(taggedValue(this::get)).isEqualTo(emulatorSide);
    }

    private String taggedValue(Function<String, ResponseSpec> side) {
        String id = read(side.apply(connections() + "?name=c2"), "$.connections[0].id");
        return read(side.apply("/v3/" + project + "/dli_enhanced_datasource/" + id + "/tags"), "$.tags[0].value");
    }

    private ResponseSpec getFromUpstream(String uri) {
        return upstream.get()
                .uri(uri)
                .header(TOKEN, "a-token-that-never-expires")
                .exchange();
    }

    @Test
    void existingUpstreamResourceIsNotChanged() {
        String upstreamConnection = createUpstreamResources();
        String emulatorConnection = createConnection("c1");
        createQueue("q1");
        createQueue("q3");
        shadow("emulator");
        ok(get(connections()));
        ok(get(connections() + "/" + emulatorConnection)); // the IDs of both sides are linked by now
        assertThat(modifyingProxy.requests).anyMatch(call -> call.endsWith(upstreamConnection));
        ok(delete(connections() + "/" + emulatorConnection));
        ok(delete(queues() + "/q1"));
        createQueue("q2");
        delete(queues() + "/q2");
        createConnection("c2", "q3");
        post("/v1.0/" + project + "/jobs/1/cancel", Map.of());
        assertThat(modifyingProxy.writes()).containsExactly("POST " + queues());
    }

    /** @return the connection's ID */
    private String createUpstreamResources() {
        var upstreamSide = upstream.mutate()
                .defaultHeader(TOKEN, "a-token-that-never-expires")
                .build();
        for (String name : List.of("q1", "q2")) {
            upstreamSide
                    .post()
                    .uri(queues())
                    .body(Map.of("queue_name", name, "cu_count", 16, "resource_mode", 1))
                    .exchange();
        }
        return read(
                upstreamSide
                        .post()
                        .uri(connections())
                        .body(Map.of("name", "c1", "dest_vpc_id", "v", "dest_network_id", "n"))
                        .exchange(),
                "$.connection_id");
    }

    @Test
    void idThatIsAPathIsNotForwarded() {
        shadow("emulator");
        createConnection("c1");
        modifyingProxy.modifier = response -> response.replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"../../other/queues\"");
        String emulatorConnection = read(get(connections()), "$.connections[0].id");
        ok(get(connections() + "/" + emulatorConnection));
        assertThat(modifyingProxy.requests).noneMatch(call -> call.contains("other"));
    }

    @Test
    void oversizedResponseIsRejected() {
        modifyingProxy.modifier = response -> "{\"x\":\"" + "x".repeat(8 * 1024 * 1024) + "\"}";
        shadow("upstream");
        assertThat(error(get(queues()), 502, "APIGW.0201")).contains("longer than");
        shadow("emulator");
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
        ok(get(adminUri() + "/drift")).jsonPath("$.skipped").isEqualTo(2);
    }
}
