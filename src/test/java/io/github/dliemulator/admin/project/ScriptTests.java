package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts prescribe the outcomes of queues, pools and peers. */
class ScriptTests extends ScriptTest {

    @Test
    void threePeersOfOneConnectionHaveDifferentOutcomes() {
        setScripts("""
                [{"match":{"kind":"peer","queue":"etl_day"},"steps":[{"for":"10s"},{"state":"ACTIVE"}]},
                 {"match":{"kind":"peer","queue":"ETL_*"},"steps":[{"state":"CREATING","for":"20s"},
                  {"state":"FAILED","message":"No route"}]},
                 {"match":{"kind":"peer","name":"c?","queue":"stuck"},"steps":[{"for":"held"}]}]""");
        put(adminUri() + "/timing", Map.of("delays", Map.of("queue-start", "0s")));
        createQueue("etl_day");
        createQueue("etl_night");
        createQueue("stuck");
        String id = createConnection("c1", "etl_day", "etl_night", "stuck");
        assertThat(peers(id)).containsExactly("CREATING", "CREATING", "CREATING");
        advance("10s");
        assertThat(peers(id)).containsExactly("ACTIVE", "CREATING", "CREATING");
        advance("10s");
        assertThat(peers(id)).containsExactly("ACTIVE", "FAILED No route", "CREATING");
        advance("1h");
        assertThat(peers(id)).containsExactly("ACTIVE", "FAILED No route", "CREATING");
    }

    @Test
    void heldResourceContinuesWhenReleased() {
        setScripts("[{\"match\":{\"kind\":\"peer\"},\"steps\":[{\"for\":\"held\"},{\"state\":\"FAILED\"}]}]");
        createQueue("q1");
        String id = createConnection("c", "q1");
        advance("1h");
        assertThat(peers(id)).containsExactly("CREATING");
        assertThat(EmulatorTest.<String>read(get(adminUri() + "/resources/peer/" + id + "/q1"), "$.heldAt"))
                .startsWith("2030-01-01T00:00:0");
        ok(http.post().uri(adminUri() + "/resources/peer/" + id + "/q1/release").exchange());
        advance("1ms");
        assertThat(peers(id)).containsExactly("FAILED The VPC peering failed.");
    }

    @Test
    void peeringFailsAfterItWasActive() {
        setScripts("""
                [{"match":{"kind":"peer"},"steps":[{"state":"CREATING","for":"5s"},{"state":"ACTIVE","for":"2h"},
                 {"state":"FAILED","message":"Gone"}]}]""");
        put(adminUri() + "/timing", Map.of("profile", "instant"));
        createQueue("q1");
        String id = createConnection("c", "q1");
        advance("5s");
        assertThat(peers(id)).containsExactly("ACTIVE");
        advance("2h");
        assertThat(peers(id)).containsExactly("FAILED Gone");
        setScripts("[]");
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("q1"))));
        assertThat(peers(id)).containsExactly("ACTIVE");
    }

    @Test
    void peerScriptStartsOnceItsQueueIsAvailable() {
        setScripts("""
                [{"match":{"kind":"queue"},"steps":[{"state":"ASSIGNING","for":"7m"}]},
                 {"match":{"kind":"peer"},"steps":[{"for":"1m"},{"state":"FAILED"}]}]""");
        createQueue("q1");
        String id = createConnection("c", "q1");
        assertThat(timeline("peer/" + id + "/q1"))
                .containsExactly("2030-01-01T00:00:00Z CREATING", "2030-01-01T00:08:00Z FAILED");
        assertThat(reasons("peer/" + id + "/q1")).containsExactly("bound", "script 2: FAILED after 1m");
        assertThat(reasons("queue/q1")).containsExactly("created", "script 1: AVAILABLE after 7m");
    }

    @ParameterizedTest
    @CsvSource({"queue", "pool"})
    void peerWaitsForItsQueueThatIsHeldLater(String kind) {
        setScripts("""
                [{"match":{"kind":"%s"},"steps":[{"for":"5m"},{"for":"held"}]},
                 {"match":{"kind":"peer"},"steps":[{"for":"1m"},{"state":"ACTIVE"}]}]""".formatted(kind));
        ok(kind.equals("pool") ? post(pools(), pool("x", 64, 64)) : post(queues(), queue("x")));
        String id = createConnection("c");
        bind(id, kind.equals("pool") ? "elastic_resource_pools" : "queues");
        advance("1h");
        assertThat(peerOfX(id)).isEqualTo("CREATING");
        ok(post(adminUri() + "/resources/" + kind + "/x/release", Map.of()));
        advance("59s");
        assertThat(peerOfX(id)).isEqualTo("CREATING");
        advance("1s");
        assertThat(peerOfX(id)).isEqualTo("ACTIVE");
    }

    @Test
    void failedPoolHasTheMessageOfItsScript() {
        setScripts(
                "[{\"match\":{\"kind\":\"pool\"},\"steps\":[{\"for\":\"1m\"},{\"state\":\"FAILED\",\"message\":\"No racks\"}]}]");
        ok(post(pools(), pool("x", 64, 64)));
        advance("1m");
        assertThat(shown("x")).containsEntry("fail_reason", "No racks");
    }

    private void bind(String connection, String queueName) {
        ok(post(connections() + "/" + connection + "/associate-queue", Map.of(queueName, List.of("x"))));
    }

    private String peerOfX(String connection) {
        return read(get(adminUri() + "/resources/peer/" + connection + "/x"), "$.state");
    }

    @Test
    void firstStateSelectsTheChangeOfAQueue() {
        setScripts("""
                [{"match":{"kind":"queue","name":"q1"},"steps":[{"state":"RESTARTING","for":"30m"},{"state":"AVAILABLE"}]},
                 {"match":{"kind":"queue"},"steps":[{"state":"SCALING","for":"40m"}]},
                 {"match":{"kind":"queue"},"steps":[{"state":"AVAILABLE"}]}]""");
        createQueue("q1");
        assertThat(queueState("q1")).isEqualTo("AVAILABLE");
        ok(put(queues() + "/q1/action", Map.of("action", "restart")));
        advance("29m");
        assertThat(queueState("q1")).isEqualTo("RESTARTING");
        advance("1m");
        assertThat(queueState("q1")).isEqualTo("AVAILABLE");
        ok(put(queues() + "/q1/action", Map.of("action", "scale_out", "cu_count", 16)));
        advance("39m");
        assertThat(queueState("q1")).isEqualTo("SCALING");
        ok(get(queues() + "/q1")).jsonPath("$.cuCount").isEqualTo(16);
        advance("1m");
        ok(get(queues() + "/q1")).jsonPath("$.cuCount").isEqualTo(32);
        ok(put(queues() + "/q1", Map.of("cidr_in_vpc", "10.1.0.0/16")));
        assertThat(queueState("q1")).isEqualTo("AVAILABLE");
    }

    @Test
    void heldScalingKeepsTheSize() {
        setScripts("[{\"match\":{\"kind\":\"queue\"},\"steps\":[{\"state\":\"SCALING\",\"for\":\"held\"}]}]");
        createQueue("q1");
        advance("1m");
        ok(put(queues() + "/q1/action", Map.of("action", "scale_out", "cu_count", 16)));
        advance("24h");
        assertThat(queueState("q1")).isEqualTo("SCALING");
        ok(get(queues() + "/q1")).jsonPath("$.cuCount").isEqualTo(16);
    }

    @Test
    void scriptFailsAPoolDespiteAZeroFailureRate() {
        setScripts(
                "[{\"match\":{\"kind\":\"pool\",\"name\":\"BAD*\"},\"steps\":[{\"for\":\"1m\"},{\"state\":\"FAILED\"}]}]");
        ok(post(pools(), pool("bad_one", 64, 64)));
        ok(post(pools(), pool("good_one", 64, 64)));
        advance("1m");
        assertThat(shown("bad_one")).containsEntry("status", "FAILED");
        assertThat(shown("good_one")).containsEntry("status", "AVAILABLE");
    }

    @Test
    void scriptOverridesFailureRateAndOverlap() {
        put(adminUri() + "/timing", Map.of("failures", Map.of("peering", 1)));
        setScripts("[{\"match\":{\"kind\":\"peer\"},\"steps\":[{\"state\":\"CREATING\"},{\"state\":\"ACTIVE\"}]}]");
        createQueue("q1");
        String id = createConnection("c", "q1");
        advance("1m");
        assertThat(peers(id)).containsExactly("ACTIVE");
        assertThat(reasons("peer/" + id + "/q1").get(1))
                .startsWith("script 1: ACTIVE, timing quick: peering takes 1s..3s after queue q1 is up");
    }

    @Test
    void onlyTheNthMatchIsApplied() {
        setScripts("""
                [{"match":{"kind":"peer","nth":1},"steps":[{"state":"ACTIVE"}]},
                 {"match":{"kind":"peer","nth":2},"steps":[{"state":"FAILED","message":"second"}]}]""");
        put(adminUri() + "/timing", Map.of("delays", Map.of("queue-start", "0s", "peering", "1h")));
        List.of("q1", "q2", "q3").forEach(this::createQueue);
        String id = createConnection("c", "q1", "q2", "q3");
        assertThat(peers(id)).containsExactly("ACTIVE", "FAILED second", "CREATING");
        assertThat(EmulatorTest.<List<Integer>>read(get(scripts()), "$[*].matched"))
                .containsExactly(3, 3);
        assertThat(EmulatorTest.<List<Integer>>read(get(scripts()), "$[*].used"))
                .containsExactly(1, 1);
    }

    @Test
    void exhaustedScriptFallsThroughToTheNext() {
        setScripts("""
                [{"match":{"kind":"queue"},"steps":[{"for":"1h"},{"state":"AVAILABLE"}],"uses":1},
                 {"match":{"kind":"queue"},"steps":[{"state":"AVAILABLE"}]}]""");
        createQueue("q1");
        createQueue("q2");
        assertThat(queueState("q1")).isEqualTo("ASSIGNING");
        assertThat(queueState("q2")).isEqualTo("AVAILABLE");
        assertThat(EmulatorTest.<List<Integer>>read(get(scripts()), "$[*].used"))
                .containsExactly(1, 1);
    }

    @Test
    void shownScriptsCanBeSetAgainAndAreCountedFromZero() {
        setScripts("""
                [{"match":{"kind":"peer","name":"c","queue":"q*","nth":2},"steps":[{"state":"CREATING","for":"2m..8m"},
                 {"oneOf":[{"weight":9,"state":"ACTIVE"},{"state":"FAILED","message":"m"},{"for":"held"}]}],"uses":3},
                 {"match":{"kind":"queue"},"steps":[{"state":"AVAILABLE"}]}]""");
        createQueue("q1");
        List<Map<String, Object>> shown = read(get(scripts()), "$");
        assertThat(shown.get(1)).containsEntry("used", 1);
        List<Map<String, Object>> again = read(put(scripts(), shown), "$");
        assertThat(again.get(1)).containsEntry("used", 0).containsEntry("matched", 0);
        assertThat(again.get(0)).isEqualTo(shown.get(0));
        delete(scripts()).expectStatus().isNoContent();
        assertThat(EmulatorTest.<List<Object>>read(get(scripts()), "$")).isEmpty();
        createQueue("q2");
        assertThat(queueState("q2")).isEqualTo("ASSIGNING");
    }

    @Test
    void outcomesFollowTheirWeightsAndAreRepeatable() {
        project = "weights"; // what is drawn depends on it
        List<String> first = outcomesOfFortyQueues(3);
        assertThat(first).contains("ACTIVE", "FAILED", "CREATING");
        assertThat(first.stream().filter("ACTIVE"::equals).count()).isBetween(20L, 38L);
        delete(adminUri()).expectStatus().isNoContent();
        assertThat(outcomesOfFortyQueues(3)).isEqualTo(first);
        delete(adminUri()).expectStatus().isNoContent();
        assertThat(outcomesOfFortyQueues(4)).isNotEqualTo(first);
    }

    private List<String> outcomesOfFortyQueues(int seed) {
        post(
                        "/_emulator/projects",
                        Map.of("projectId", project, "seed", seed, "clock", Map.of("mode", "frozen", "now", T0)))
                .expectStatus()
                .isCreated();
        put(adminUri() + "/timing", Map.of("profile", "instant"));
        setScripts("""
                [{"match":{"kind":"peer"},"steps":[{"for":"1s..9s"},
                 {"oneOf":[{"weight":8,"state":"ACTIVE"},{"weight":1,"state":"FAILED"},{"for":"held"}]}]}]""");
        String[] names = IntStream.range(0, 40).mapToObj(i -> "q" + i).toArray(String[]::new);
        List.of(names).forEach(this::createQueue);
        String id = createConnection("c", names);
        advance("1m");
        List<Map<String, Object>> peers = read(get(connections() + "/" + id), "$.available_queue_info");
        return peers.stream().map(peer -> String.valueOf(peer.get("status"))).toList();
    }

    @Test
    void projectsDoNotShareScripts() {
        setScripts("[{\"match\":{\"kind\":\"queue\"},\"steps\":[{\"state\":\"AVAILABLE\"}]}]");
        setUpProject();
        createQueue("q1");
        assertThat(queueState("q1")).isEqualTo("ASSIGNING");
        assertThat(EmulatorTest.<List<Object>>read(get(scripts()), "$")).isEmpty();
    }
}
