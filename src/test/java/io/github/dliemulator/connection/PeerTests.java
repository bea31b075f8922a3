package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Cases 56 to 60, 63 and 68 of the contract. */
class PeerTests extends EmulatorTest {

    @Test
    void eachBoundQueueGetsAPeerThatBecomesActive() {
        createQueue("q1");
        createQueue("q2");
        advance("1m");
        String id = createConnection("c");
        ok(bind(id, "Q1", "q2"))
                .json("{\"is_success\":true,\"message\":\"associated peer connection for queues: {q1,q2}.\"}");
        assertThat(peers(id)).extracting("status").containsExactly("CREATING", "CREATING");
        assertThat(peers(id)).extracting("err_msg").containsExactly("", "");
        assertThat(peers(id)).extracting("peer_id").doesNotHaveDuplicates();
        assertThat(peers(id)).extracting("update_time").containsExactly(T0_MILLIS + 60_000, T0_MILLIS + 60_000);
        advance("3s");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE", "ACTIVE");
        assertThat(peers(id))
                .allSatisfy(peer ->
                        assertThat((long) peer.get("update_time")).isBetween(T0_MILLIS + 61_000, T0_MILLIS + 63_000));
    }

    @Test
    void peerStaysCreatingUntilTheQueueIsAvailable() {
        put(adminUri() + "/timing", Map.of("profile", "documented"));
        createQueue("q1");
        String id = createConnection("c", "q1");
        advance("2m");
        assertThat(peers(id)).extracting("status").containsExactly("CREATING");
        ok(post(clock() + "/advance", Map.of("next", 1)))
                .jsonPath("$.changes[0].resource")
                .isEqualTo("queue/q1");
        advance("29s");
        assertThat(peers(id)).extracting("status").containsExactly("CREATING");
        advance("61s");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE");
    }

    @Test
    void peeringFailsAtTheConfiguredRateWithAMessage() {
        put(adminUri() + "/timing", Map.of("failures", Map.of("peering", 1)));
        createQueue("q1");
        String id = createConnection("c", "q1");
        assertThat(peers(id)).extracting("err_msg").containsExactly("");
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("FAILED");
        assertThat(peers(id))
                .extracting("err_msg")
                .containsExactly("Failed to get subnet net-1. Response code : 404, message : {\"code\":\"VPC.0202\","
                        + "\"message\":\"Query resource by id net-1 fail.the subnet could not be found.\"}");
        ok(get(connections() + "/" + id)).jsonPath("$.status").isEqualTo("ACTIVE");
    }

    @Test
    void rebindingRetriesOnlyFailedPeers() {
        put(adminUri() + "/timing", Map.of("failures", Map.of("peering", 1)));
        createQueue("failed");
        String id = createConnection("c", "failed");
        put(adminUri() + "/timing", Map.of("profile", "quick"));
        createQueue("fine");
        ok(bind(id, "fine"));
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("FAILED", "ACTIVE");
        ok(bind(id, "fine", "failed"));
        assertThat(peers(id)).extracting("name").containsExactly("fine", "failed");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE", "CREATING");
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void unboundQueuesLoseTheirPeers() {
        createQueue("q1");
        createQueue("q2");
        createQueue("q3");
        String id = createConnection("c", "q1", "q2", "q3");
        ok(unbind(id, "Q1", "q3"))
                .json("{\"is_success\":true,\"message\":\"Disassociated peer connection for queues:{q1,q3}.\"}");
        assertThat(peers(id)).extracting("name").containsExactly("q2");
    }

    @Test
    void unbindingIsAllOrNothing() {
        createQueue("q1");
        String id = createConnection("c", "q1");
        assertThat(error(unbind(id, "q1", "q2"), 400, "DLI.0001")).contains("q2");
        assertThat(peers(id)).hasSize(1);
    }

    @Test
    void presetQueueCannotBeBound() {
        String id = createConnection("c");
        error(bind(id, "default"), 400, "DLI.0007");
        error(post(connections(), connection("d", "default")), 400, "DLI.0007");
        assertThat(EmulatorTest.<List<Object>>read(get(connections()), "$.connections"))
                .hasSize(1);
    }

    @Test
    void sharedQueueCannotBeBound() {
        ok(post(queues(), Map.of("queue_name", "shared", "cu_count", 16, "resource_mode", 0)));
        ok(post(queues(), Map.of("queue_name", "unsaid", "cu_count", 16)));
        String id = createConnection("c");
        error(bind(id, "shared"), 400, "DLI.0007");
        error(bind(id, "unsaid"), 400, "DLI.0007");
    }

    @Test
    void bindingIsAllOrNothing() {
        createQueue("q1");
        String id = createConnection("c");
        assertThat(error(bind(id, "q1", "nope"), 400, "DLI.0002")).isEqualTo("There is no queue named nope");
        assertThat(peers(id)).isEmpty();
        error(post(connections(), connection("d", "q1", "nope")), 400, "DLI.0002");
        assertThat(EmulatorTest.<List<Object>>read(get(connections()), "$.connections"))
                .hasSize(1);
    }

    @Test
    void bindingWithoutTargetsIsRejected() {
        String uri = connections() + "/" + createConnection("c");
        error(post(uri + "/associate-queue", Map.of()), 400, "DLI.0001");
        error(post(uri + "/disassociate-queue", Map.of("queues", List.of())), 400, "DLI.0001");
    }

    @Test
    void unknownPoolCannotBeBoundNorUnbound() {
        String uri = connections() + "/" + createConnection("c");
        Map<String, Object> pool = Map.of("elastic_resource_pools", List.of("pool_a"));
        error(post(uri + "/associate-queue", pool), 400, "DLI.0002");
        error(post(uri + "/disassociate-queue", pool), 400, "DLI.0001");
    }

    @Test
    void connectionThatIsBeingCreatedCannotBeDeleted() {
        createQueue("q1");
        String id = createConnection("c", "q1");
        error(delete(connections() + "/" + id), 400, "DLI.0012");
        ok(get(connections() + "/" + id)).jsonPath("$.status").isEqualTo("ACTIVE");
        advance("1m");
        ok(delete(connections() + "/" + id));
    }

    @Test
    void queueThatIsBoundLaterDoesNotKeepItsConnectionFromBeingDeleted() {
        createQueue("q1");
        String id = createConnection("c");
        ok(bind(id, "q1"));
        ok(delete(connections() + "/" + id));
    }

    @Test
    void peersAreDeletedWithTheirQueue() {
        createQueue("q1");
        createQueue("q2");
        String id = createConnection("c", "q1", "q2");
        ok(delete(queues() + "/q1"));
        assertThat(peers(id)).extracting("name").containsExactly("q2");
    }

    @Test
    void instantTimingCompletesImmediately() {
        put(adminUri() + "/timing", Map.of("profile", "instant"));
        createQueue("q1");
        String id = createConnection("c", "q1");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE");
        ok(delete(connections() + "/" + id));
    }

    private ResponseSpec bind(String id, String... queues) {
        return post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of(queues)));
    }

    private ResponseSpec unbind(String id, String... queues) {
        return post(connections() + "/" + id + "/disassociate-queue", Map.of("queues", List.of(queues)));
    }

    private List<Map<String, Object>> peers(String id) {
        return read(get(connections() + "/" + id), "$.available_queue_info");
    }
}
