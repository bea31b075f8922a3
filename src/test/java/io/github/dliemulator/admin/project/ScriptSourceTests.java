package io.github.dliemulator.admin.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources of scripts: a tag of the resource, the header of the call, the project. */
class ScriptSourceTests extends ScriptTest {

    private static final String CHAIN = "ACTIVE after 2m..8m then FAILED after 1m..9m";

    @BeforeEach
    void useInstantQueueStart() {
        put(adminUri() + "/timing", Map.of("delays", Map.of("queue-start", "0s")));
    }

    @Test
    void sameScriptGivesTheSameTimelineFromEverySource() {
        project = project + "a";
        List<String> byTag = timelineFrom(0);
        assertThat(byTag).hasSize(3);
        assertThat(timelineFrom(1)).isEqualTo(byTag);
        assertThat(timelineFrom(2)).isEqualTo(byTag);
        assertThat(timelineFrom(3)).isEqualTo(byTag);
    }

    /** Ids, which the die falls by, depend on the connection's name alone. */
    private List<String> timelineFrom(int source) {
        post("/_emulator/projects", Map.of("projectId", project, "clock", Map.of("mode", "frozen", "now", T0)))
                .expectStatus()
                .isCreated();
        useInstantQueueStart();
        if (source == 3) {
            setScripts("""
                    [{"match":{"kind":"peer"},"steps":[{"state":"CREATING","for":"2m..8m"},
                     {"state":"ACTIVE","for":"1m..9m"},{"state":"FAILED"}]}]""");
        }
        Map<String, Object> connection = new HashMap<>(connection("c", "q1"));
        if (source == 0) {
            connection.put("tags", tags("emulator:peer", CHAIN));
        }
        if (source == 1) {
            ok(post(queues(), queue("q1", "emulator:peer", CHAIN)));
        } else {
            createQueue("q1");
        }
        String id = createdId(
                source == 2 ? postWith("peer=" + CHAIN, connections(), connection) : post(connections(), connection));
        List<String> timeline = timeline("peer/" + id + "/q1");
        delete(adminUri()).expectStatus().isNoContent();
        return timeline;
    }

    @Test
    void mostSpecificSourceWins() {
        setScripts("[{\"match\":{\"kind\":\"queue\"},\"steps\":[{\"for\":\"4m\"}]}]");
        ok(postWith("queue=AVAILABLE after 3m", queues(), queue("b", "emulator:queue", "AVAILABLE after 1m")));
        ok(postWith("queue=AVAILABLE after 3m", queues(), queue("c")));
        ok(postWith("peer=held", queues(), queue("d")));
        assertThat(reasons("queue/b")).containsExactly("created", "script by tag: AVAILABLE after 1m");
        assertThat(reasons("queue/c")).containsExactly("created", "script by header: AVAILABLE after 3m");
        assertThat(reasons("queue/d")).containsExactly("created", "script 1: AVAILABLE after 4m");
    }

    @Test
    void tagsOfAQueueApplyToItsStartAndItsPeers() {
        ok(post(queues(), queue("q1", "emulator:peer", "FAILED after 30s")));
        ok(post(queues(), queue("q2", "emulator:queue", "held")));
        String first = createConnection("c1", "q1");
        String second = createConnection("c2", "q1");
        advance("30s");
        assertThat(peers(first)).containsExactly("FAILED The VPC peering failed.");
        assertThat(peers(second)).containsExactly("FAILED The VPC peering failed.");
        advance("24h");
        assertThat(queueState("q2")).isEqualTo("ASSIGNING");
    }

    @Test
    void tagOfAConnectionAppliesToPeersBoundLater() {
        Map<String, Object> connection = new HashMap<>(connection("c", "q1"));
        connection.put("tags", tags("emulator:peer", "FAILED"));
        ok(post(queues(), queue("q1", "emulator:peer", "ACTIVE after 1h")));
        createQueue("q2");
        String id = createdId(post(connections(), connection));
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("q2"))));
        assertThat(peers(id)).containsExactly("FAILED The VPC peering failed.", "FAILED The VPC peering failed.");
    }

    @Test
    void tagAddedLaterAppliesToPeersBoundAfterwards() {
        createQueue("q1");
        String id = createConnection("c");
        post(
                        "/v3/" + project + "/dli_enhanced_datasource/" + id + "/tags/create",
                        Map.of("tags", tags("emulator:peer", "FAILED")))
                .expectStatus()
                .isNoContent();
        ok(post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of("q1"))));
        assertThat(peers(id)).containsExactly("FAILED The VPC peering failed.");
        assertThat(error(
                        post(
                                "/v3/" + project + "/dli_enhanced_datasource/" + id + "/tags/create",
                                Map.of("tags", tags("emulator:peer", "soon"))),
                        400,
                        "DLI.0001"))
                .isEqualTo("tag emulator:peer: 'soon': a peer is one of CREATING, ACTIVE, FAILED, not SOON");
    }

    @Test
    void tagsOfAPoolApplyToItsStartAndItsPeers() {
        Map<String, Object> pool = new HashMap<>(pool("p", 64, 64));
        pool.put(
                "tags",
                List.of(
                        Map.of("key", "emulator:pool", "value", "AVAILABLE after 20m"),
                        Map.of("key", "emulator:peer", "value", "FAILED after 1m")));
        ok(post(pools(), pool));
        String id = createdId(post(
                connections(),
                Map.of(
                        "name",
                        "c",
                        "dest_vpc_id",
                        "v",
                        "dest_network_id",
                        "n",
                        "elastic_resource_pools",
                        List.of("p"))));
        advance("19m");
        assertThat(shown("p")).containsEntry("status", "CREATING");
        advance("1m");
        assertThat(shown("p")).containsEntry("status", "AVAILABLE");
        assertThat(timeline("peer/" + id + "/p")).containsExactly(T0 + " CREATING", "2030-01-01T00:21:00Z FAILED");
    }

    @Test
    void headerAcceptsJsonScripts() {
        createQueue("q1");
        createQueue("q2");
        String id = createdId(postWith(
                "[{\"match\":{\"kind\":\"peer\",\"queue\":\"q2\"},\"steps\":[{\"state\":\"FAILED\",\"message\":\"m\"}]}]",
                connections(),
                connection("c", "q1", "q2")));
        assertThat(peers(id)).containsExactly("CREATING", "FAILED m");
        ok(postWith("{\"match\":{\"kind\":\"queue\"},\"steps\":[{\"for\":\"held\"}]}", queues(), queue("q3")));
        assertThat(queueState("q3")).isEqualTo("ASSIGNING");
    }

    @Test
    void namesHaveNoScripts() {
        createQueue("q__emu_queue_held");
        assertThat(queueState("q__emu_queue_held")).isEqualTo("AVAILABLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            peer=FAILED after soon     | X-Emulator-Script: 'soon' is not a duration with a unit: write for example 5s, 1m30s or PT90S
            peer                       | X-Emulator-Script: 'peer' is not a script: write for example peer=FAILED after 30s; queue=held
            tea=held                   | X-Emulator-Script: 'held': there are scripts for job, peer, pool, queue, not for tea
            peer=AVAILABLE             | X-Emulator-Script: 'AVAILABLE': a peer is one of CREATING, ACTIVE, FAILED, not AVAILABLE
            queue=held; peer=          | X-Emulator-Script: '' is not a script: write for example FAILED after 30s, held, or ACTIVE after 2m..8m then FAILED after 1h
            [{"match":{"kind":"tea"},"steps":[{"for":"1s"}]}] | X-Emulator-Script: [0].match.kind: there are scripts for job, peer, pool, queue, not for tea
            [{"match":{"kind":"peer"},"step":[]}] | X-Emulator-Script: [0]: steps must be given
            {"match":{"kind":"peer"},"steps":[{"for":"1s"}],"uses":1} | X-Emulator-Script: nth and uses are only possible in scripts of the Admin API
            {oops                      | X-Emulator-Script: The request body is not valid JSON
            """)
    void invalidHeaderIsRejected(String header, String message) {
        assertThat(error(postWith(header, queues(), queue("q1")), 400, "DLI.0001"))
                .isEqualTo(message);
        error(get(queues() + "/q1"), 400, "DLI.0002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emulator:queue | AVAILABLE after        | tag emulator:queue: 'AVAILABLE after' is not a script: write for example FAILED after 30s, held, or ACTIVE after 2m..8m then FAILED after 1h
            emulator:queue | FAILED                 | tag emulator:queue: 'FAILED': a queue is one of ASSIGNING, AVAILABLE, RESTARTING, SCALING, not FAILED
            emulator:queue | RESTARTING for 5m      | tag emulator:queue: 'RESTARTING for 5m': the change begins with ASSIGNING
            emulator:pool  | held                   | tag emulator:pool: there can be scripts for peer and queue here, not for pool
            emulator:peer  | FAILED then ACTIVE     | tag emulator:peer: 'FAILED then ACTIVE': the duration of FAILED must be given
            emulator:peer  | held then ACTIVE held  | tag emulator:peer: 'held then ACTIVE held': nothing comes after ACTIVE
            """)
    void invalidTagIsRejected(String key, String text, String message) {
        assertThat(error(post(queues(), queue("q1", key, text)), 400, "DLI.0001"))
                .isEqualTo(message);
    }
}
