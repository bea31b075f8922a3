package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Queues that are held, released and forced, and their peerings. */
class HeldQueueTests extends EmulatorTest {

    @BeforeEach
    void createQueueAndPeering() {
        ok(put(
                adminUri() + "/timing",
                Map.of(
                        "delays",
                        Map.of("queue-start", "10m", "queue-scaling", "5m", "queue-restart", "5m", "peering", "1m"))));
        ok(post(queues(), Map.of("queue_name", "q1", "cu_count", 64, "resource_mode", 1)));
    }

    @Test
    void heldQueueIsAssignedUntilItIsReleased() {
        advance("4m");
        ok(postAction("hold")).jsonPath("$.heldAt").isEqualTo("2030-01-01T00:04:00Z");
        advance("5h");
        assertThat(error(postQueueAction("restart"), 400, "DLI.0012")).contains("assigning");
        ok(postAction("release")).jsonPath("$.next.from").isEqualTo("2030-01-01T05:10:00Z");
        assertThat(problem(postAction("release"), 409)).isEqualTo("The queue q1 is not held and cannot be released");
        advance("6m");
        assertThat(state()).isEqualTo("AVAILABLE");
        assertThat(problem(postAction("hold"), 409))
                .contains("The queue q1 has no scheduled change that could be held");
    }

    @Test
    void peerWaitsForItsHeldQueue() {
        String id = createConnection("c", "q1");
        advance("4m");
        ok(postAction("hold"));
        advance("1h");
        assertThat(peer(id)).isEqualTo("CREATING");
        ok(postAction("release"));
        advance("6m59s");
        assertThat(peer(id)).isEqualTo("CREATING");
        advance("1s");
        assertThat(peer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void peerThatIsBoundToAHeldQueueWaitsForItsRelease() {
        advance("4m");
        ok(postAction("hold"));
        advance("1h");
        String id = createConnection("c", "q1");
        advance("1h");
        assertThat(peer(id)).isEqualTo("CREATING");
        ok(postAction("release"));
        advance("6m59s");
        assertThat(peer(id)).isEqualTo("CREATING");
        advance("1s");
        assertThat(peer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void heldPeerStaysHeldWhenItsQueueIsReleased() {
        String id = createConnection("c", "q1");
        ok(postAction("hold"));
        ok(postAction("peer/" + id + "/q1", "hold"));
        ok(postAction("release"));
        advance("1h");
        assertThat(state()).isEqualTo("AVAILABLE");
        assertThat(peer(id)).isEqualTo("CREATING");
        ok(postAction("peer/" + id + "/q1", "release"));
        advance("11m");
        assertThat(peer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void peerThatIsReleasedStillWaitsForItsHeldQueue() {
        String id = createConnection("c", "q1");
        ok(postAction("peer/" + id + "/q1", "hold"));
        ok(postAction("hold"));
        ok(postAction("peer/" + id + "/q1", "release"));
        advance("1h");
        assertThat(peer(id)).isEqualTo("CREATING");
        ok(postAction("release"));
        advance("11m");
        assertThat(peer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void forcedQueueIsAvailableAndItsPeersFollow() {
        String id = createConnection("c", "q1");
        advance("4m");
        ok(force("AVAILABLE")).jsonPath("$.reason").isEqualTo("forced by the Admin API");
        assertThat(state()).isEqualTo("AVAILABLE");
        advance("59s");
        assertThat(peer(id)).isEqualTo("CREATING");
        advance("1s");
        assertThat(peer(id)).isEqualTo("ACTIVE");
        assertThat(problem(force("AVAILABLE"), 409)).isEqualTo("The queue q1 is already AVAILABLE");
    }

    @Test
    void heldQueueCanBeForcedAndItsPeersFollow() {
        String id = createConnection("c", "q1");
        advance("4m");
        ok(postAction("hold"));
        advance("1h");
        ok(force("AVAILABLE"));
        advance("59s");
        assertThat(peer(id)).isEqualTo("CREATING");
        advance("1s");
        assertThat(peer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void heldScalingKeepsItsCusUntilItIsReleased() {
        advance("10m");
        ok(force("USED"));
        ok(scaleOut());
        ok(postAction("hold"));
        advance("1h");
        assertThat(cus()).isEqualTo(64);
        ok(postAction("release"));
        advance("5m");
        assertThat(cus()).isEqualTo(80);
        assertThat(state()).isEqualTo("AVAILABLE");
    }

    @Test
    void forcedScalingCompletesImmediately() {
        advance("10m");
        ok(force("USED"));
        ok(scaleOut());
        ok(postAction("hold"));
        advance("1m");
        ok(force("AVAILABLE"));
        assertThat(cus()).isEqualTo(80);
        ok(scaleOut());
        advance("5m");
        assertThat(cus()).isEqualTo(96);
    }

    @Test
    void invalidForcedStateIsRejected() {
        assertThat(problem(force("RESTARTING"), 409))
                .isEqualTo("A queue cannot be forced into RESTARTING, only into one of [AVAILABLE, USED]");
    }

    private ResponseSpec scaleOut() {
        return put(queues() + "/q1/action", Map.of("action", "scale_out", "cu_count", 16));
    }

    private ResponseSpec postQueueAction(String action) {
        return put(queues() + "/q1/action", Map.of("action", action));
    }

    private ResponseSpec postAction(String action) {
        return postAction("queue/q1", action);
    }

    private ResponseSpec postAction(String resource, String action) {
        return http.post()
                .uri(adminUri() + "/resources/" + resource + "/" + action)
                .exchange();
    }

    private ResponseSpec force(String state) {
        return post(adminUri() + "/resources/queue/q1/force", Map.of("state", state));
    }

    private String state() {
        return read(get(adminUri() + "/resources/queue/q1"), "$.state");
    }

    private int cus() {
        return EmulatorTest.<Integer>read(get(queues() + "/q1"), "$.cuCount");
    }

    private String peer(String id) {
        return EmulatorTest.<List<String>>read(get(connections() + "/" + id), "$.available_queue_info[*].status")
                .get(0);
    }
}
