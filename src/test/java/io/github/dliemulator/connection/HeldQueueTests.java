package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What the operator makes of queues: hold them, let them go on, finish what is being done; and of what waits for them. */
class HeldQueueTests extends EmulatorTest {

    @BeforeEach
    void queueTakesTenMinutesAndItsPeeringOne() {
        ok(put(
                operator() + "/timing",
                Map.of(
                        "delays",
                        Map.of("queue-start", "10m", "queue-scaling", "5m", "queue-restart", "5m", "peering", "1m"))));
        ok(post(queues(), Map.of("queue_name", "q1", "cu_count", 64, "resource_mode", 1)));
    }

    @Test
    void heldQueueIsAssignedUntilItIsReleased() {
        advance("4m");
        ok(act("hold")).jsonPath("$.heldAt").isEqualTo("2030-01-01T00:04:00Z");
        advance("5h");
        assertThat(refusal(run("restart"), 400, "DLI.0012")).contains("assigning");
        ok(act("release")).jsonPath("$.next.from").isEqualTo("2030-01-01T05:10:00Z");
        assertThat(problem(act("release"), 409)).isEqualTo("The queue q1 is not held");
        advance("6m");
        assertThat(state()).isEqualTo("AVAILABLE");
        assertThat(problem(act("hold"), 409)).contains("There is no step before the queue q1");
    }

    @Test
    void peerStandsStillWithTheQueueThatItWaitsFor() {
        String id = givenConnection("c", "q1");
        advance("4m");
        ok(act("hold"));
        advance("1h");
        assertThat(peer(id)).isEqualTo("CREATING");
        ok(act("release"));
        advance("6m59s");
        assertThat(peer(id)).isEqualTo("CREATING");
        advance("1s");
        assertThat(peer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void peerThatIsBoundToAHeldQueueWaitsForItsRelease() {
        advance("4m");
        ok(act("hold"));
        advance("1h");
        String id = givenConnection("c", "q1");
        advance("1h");
        assertThat(peer(id)).isEqualTo("CREATING");
        ok(act("release"));
        advance("6m59s");
        assertThat(peer(id)).isEqualTo("CREATING");
        advance("1s");
        assertThat(peer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void peerThatIsHeldItselfStaysSoWhenItsQueueGoesOn() {
        String id = givenConnection("c", "q1");
        ok(act("hold"));
        ok(act("peer/" + id + "/q1", "hold"));
        ok(act("release"));
        advance("1h");
        assertThat(state()).isEqualTo("AVAILABLE");
        assertThat(peer(id)).isEqualTo("CREATING");
        ok(act("peer/" + id + "/q1", "release"));
        advance("11m");
        assertThat(peer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void peerThatIsReleasedStillWaitsForItsHeldQueue() {
        String id = givenConnection("c", "q1");
        ok(act("peer/" + id + "/q1", "hold"));
        ok(act("hold"));
        ok(act("peer/" + id + "/q1", "release"));
        advance("1h");
        assertThat(peer(id)).isEqualTo("CREATING");
        ok(act("release"));
        advance("11m");
        assertThat(peer(id)).isEqualTo("ACTIVE");
    }

    @Test
    void queueIsForcedToBeAvailableAndItsPeersFollow() {
        String id = givenConnection("c", "q1");
        advance("4m");
        ok(force("AVAILABLE")).jsonPath("$.because").isEqualTo("forced by the operator");
        assertThat(state()).isEqualTo("AVAILABLE");
        advance("59s");
        assertThat(peer(id)).isEqualTo("CREATING");
        advance("1s");
        assertThat(peer(id)).isEqualTo("ACTIVE");
        assertThat(problem(force("AVAILABLE"), 409)).isEqualTo("The queue q1 is AVAILABLE already");
    }

    @Test
    void heldQueueIsForcedAndItsPeersFollow() {
        String id = givenConnection("c", "q1");
        advance("4m");
        ok(act("hold"));
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
        ok(act("hold"));
        advance("1h");
        assertThat(cus()).isEqualTo(64);
        ok(act("release"));
        advance("5m");
        assertThat(cus()).isEqualTo(80);
        assertThat(state()).isEqualTo("AVAILABLE");
    }

    @Test
    void forcedScalingIsDoneAtOnce() {
        advance("10m");
        ok(force("USED"));
        ok(scaleOut());
        ok(act("hold"));
        advance("1m");
        ok(force("AVAILABLE"));
        assertThat(cus()).isEqualTo(80);
        ok(scaleOut());
        advance("5m");
        assertThat(cus()).isEqualTo(96);
    }

    @Test
    void stateThatNoQueueIsForcedIntoIsRefused() {
        assertThat(problem(force("RESTARTING"), 409))
                .isEqualTo("A queue cannot be forced into RESTARTING, only into one of [AVAILABLE, USED]");
    }

    private ResponseSpec scaleOut() {
        return put(queues() + "/q1/action", Map.of("action", "scale_out", "cu_count", 16));
    }

    private ResponseSpec run(String action) {
        return put(queues() + "/q1/action", Map.of("action", action));
    }

    private ResponseSpec act(String action) {
        return act("queue/q1", action);
    }

    private ResponseSpec act(String resource, String action) {
        return http.post()
                .uri(operator() + "/resources/" + resource + "/" + action)
                .exchange();
    }

    private ResponseSpec force(String state) {
        return post(operator() + "/resources/queue/q1/force", Map.of("state", state));
    }

    private String state() {
        return read(get(operator() + "/resources/queue/q1"), "$.state");
    }

    private int cus() {
        return EmulatorTest.<Integer>read(get(queues() + "/q1"), "$.cuCount");
    }

    private String peer(String id) {
        return EmulatorTest.<List<String>>read(get(connections() + "/" + id), "$.available_queue_info[*].status")
                .get(0);
    }
}
