package io.github.dliemulator.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shadow mode finds the differences of both sides, and nothing else. */
class ShadowTests extends ShadowTest {

    @ParameterizedTest
    @ValueSource(strings = {"emulator", "upstream"})
    void equalSidesHaveNoDrift(String respondingSide) {
        shadow(respondingSide);
        runWalkthrough();
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.verdict")
                .isEqualTo("equal")
                .jsonPath("$.compared")
                .isEqualTo(12)
                .jsonPath("$.skipped")
                .isEqualTo(0)
                .jsonPath("$.timings[0].transition")
                .isEqualTo("CREATING->ACTIVE")
                .jsonPath("$.timings[0].verdict")
                .isEqualTo("fits");
    }

    @Test
    void idsOfBothSidesAreMapped() {
        shadow("emulator");
        String emulatorId = createConnection("one");
        String upstreamId = read(
                upstream.get()
                        .uri(connections())
                        .header(TOKEN, "a-token-that-never-expires")
                        .exchange(),
                "$.connections[0].id");
        ok(get(connections() + "/" + emulatorId));
        delete(connections() + "/" + emulatorId);
        String status = read(
                upstream.get()
                        .uri(connections() + "/" + upstreamId)
                        .header(TOKEN, "a-token-that-never-expires")
                        .exchange(),
                "$.status");
        assertThat(status).isEqualTo("DELETED");
        ok(get(adminUri() + "/drift")).jsonPath("$.verdict").isEqualTo("equal");
    }

    @Test
    void findsARenamedField() {
        modifyingProxy.modifier = response -> response.replace("\"resource_mode\"", "\"resourceMode\"");
        shadow("emulator");
        runWalkthrough();
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.fields[?(@.operation!='ListQueues')]")
                .isEmpty()
                .jsonPath("$.fields[?(@.kind=='only-emulator')].path")
                .isEqualTo("$.queues[*].resource_mode")
                .jsonPath("$.fields[?(@.kind=='only-upstream')].path")
                .isEqualTo("$.queues[*].resourceMode")
                .jsonPath("$.fields.length()")
                .isEqualTo(2);
        setRouting(Map.of("ignore", List.of("ListQueues $.queues[*].resource*")));
        ok(get(adminUri() + "/drift")).jsonPath("$.verdict").isEqualTo("equal");
    }

    @Test
    void findsADifferentSpellingOfAState() {
        modifyingProxy.modifier =
                response -> response.replaceAll("\"ACTIVE\",\"name\":\"etl", "\"Active\",\"name\":\"etl");
        shadow("upstream");
        runWalkthrough();
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states.length()")
                .isEqualTo(1)
                .jsonPath("$.states[0].kind")
                .isEqualTo("peer")
                .jsonPath("$.states[0].upstream[1]")
                .isEqualTo("Active")
                .jsonPath("$.states[0].emulator[1]")
                .isEqualTo("ACTIVE");
    }

    @Test
    void findsASlowerPeer() {
        shadow("emulator");
        Walkthrough walkthrough = Walkthrough.of(project, port);
        String connection = walkthrough.start();
        walkthrough.peerStatus(connection);
        advance("1m");
        advanceRealTime("PT200S");
        assertThat(walkthrough.peerStatus(connection)).isEqualTo("ACTIVE");
        advanceRealTime("PT14S");
        advanceUpstream("1m");
        walkthrough.peerStatus(connection);
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.verdict")
                .isEqualTo("drift")
                .jsonPath("$.fields")
                .isEmpty()
                .jsonPath("$.states")
                .isEmpty()
                .jsonPath("$.timings.length()")
                .isEqualTo(1)
                .jsonPath("$.timings[0].verdict")
                .isEqualTo("emulator too fast");
        String observed = read(get(adminUri() + "/drift"), "$.timings[0].upstream");
        assertThat(Duration.parse(observed)).isBetween(Duration.ofSeconds(214), Duration.ofSeconds(244));
    }

    @Test
    void findsADifferentStatusAndValue() {
        upstream.post()
                .uri(queues())
                .header(TOKEN, "a-token-that-never-expires")
                .body(Map.of("queue_name", "there", "cu_count", 64, "resource_mode", 1))
                .exchange();
        shadow("emulator");
        error(get(queues() + "/there"), 400, "DLI.0002");
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.fields[0].kind")
                .isEqualTo("status")
                .jsonPath("$.fields[0].emulator")
                .isEqualTo(400)
                .jsonPath("$.fields[0].upstream")
                .isEqualTo(200);
        delete(adminUri() + "/drift").expectStatus().isNoContent();
        ok(get(adminUri() + "/drift")).jsonPath("$.verdict").isEqualTo("unknown");
        setRouting(Map.of());
        createQueue("there");
        shadow("emulator");
        ok(get(queues() + "/there"));
        ok(get(adminUri() + "/drift"))
                .jsonPath("$.fields[?(@.kind=='value')].path")
                .value(paths -> assertThat(String.valueOf(paths)).containsIgnoringCase("cu"));
    }

    @Test
    void unreachableUpstreamIsNotCompared() {
        modifyingProxy.modifier = response -> {
            throw new IllegalStateException("away");
        };
        shadow("emulator");
        ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
        ok(get(adminUri() + "/drift")).jsonPath("$.skipped").isEqualTo(1);
        shadow("upstream");
        error(get(queues()), 502, "APIGW.0201");
    }

    @Test
    void failedComparisonDoesNotAffectTheResponse() {
        modifyingProxy.modifier =
                response -> "{\"queues\":[],\"id\":\"x\",\"available_queue_info\":[],\"status\":\"ACTIVE\"}";
        var jdbc = proxy.getBean(JdbcClient.class);
        jdbc.sql("alter table connection rename to away").update();
        try {
            shadow("emulator");
            ok(get(queues())).jsonPath("$.queues.length()").isEqualTo(1);
            shadow("upstream");
            ok(get(queues())).jsonPath("$.id").isEqualTo("x");
        } finally {
            jdbc.sql("alter table away rename to connection").update();
        }
    }

    @Test
    void injectedFaultIsNotDrift() {
        ok(put(adminUri() + "/faults", List.of(Map.of("operation", "ListQueues", "kind", "error", "status", 500))));
        shadow("emulator");
        get(queues()).expectStatus().isEqualTo(500);
        ok(get(adminUri() + "/drift")).jsonPath("$.fields").isEmpty();
    }
}
