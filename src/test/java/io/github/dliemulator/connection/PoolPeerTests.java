package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Cases 27 and 64 to 66 of the contract. */
class PoolPeerTests extends EmulatorTest {

    private String id;

    @BeforeEach
    void setUpPool() {
        createPool("pool_a");
        advance("1m");
        id = createConnection("crm");
    }

    @Test
    void queueInAPoolIsBoundAsItsPool() {
        createQueueInPool("lake");
        ok(bind(Map.of("queues", List.of("Lake"))))
                .json("{\"message\":\"associated peer connection for queues: {lake}.\"}");
        ok(get(connections() + "/" + id)).json("""
                {"available_queue_info":[],"elastic_resource_pools":[{"name":"pool_a","status":"CREATING","err_msg":""}]}""");
        advance("1m");
        assertThat(pools("status")).containsExactly("ACTIVE");
        assertThat(EmulatorTest.<List<String>>read(
                        get(connections()), "$.connections[*].elastic_resource_pools[*].name"))
                .containsExactly("pool_a");
    }

    @AllowsUndocumentedRequests("A text where a list is meant")
    @Test
    void poolIsBoundOnceForAllItsQueues() {
        createQueueInPool("lake");
        createQueueInPool("shore");
        ok(bind(Map.of("queues", List.of("lake", "shore"), "elastic_resource_pools", "POOL_A")));
        String peer = pools("peer_id").get(0);
        ok(bind(Map.of("queues", List.of("shore"))));
        assertThat(pools("peer_id")).containsExactly(peer);
    }

    @Test
    void poolIsBoundAndUnboundByItsName() {
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        assertThat(pools("name")).containsExactly("pool_a");
        ok(unbind(Map.of("elastic_resource_pools", List.of("Pool_A"))));
        assertThat(pools("name")).isEmpty();
        assertThat(error(unbind(Map.of("elastic_resource_pools", List.of("pool_a"))), 400, "DLI.0001"))
                .isEqualTo("The elastic resource pool pool_a is not bound to the connection " + id);
    }

    @Test
    void unbindingAQueueUnbindsItsPool() {
        createQueueInPool("lake");
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        ok(unbind(Map.of("queues", List.of("lake"))));
        assertThat(pools("name")).isEmpty();
        error(unbind(Map.of("queues", List.of("lake"))), 400, "DLI.0001");
    }

    @Test
    void connectionIsCreatedWithAPoolAndThePoolDelaysItsDeletion() {
        Map<String, Object> erp = new java.util.HashMap<>(connection("erp"));
        erp.put("elastic_resource_pools", List.of("pool_a"));
        ResponseSpec created = post(connections(), erp);
        id = createdId(created);
        assertThat(pools("status")).containsExactly("CREATING");
        error(delete(connections() + "/" + id), 400, "DLI.0012");
        advance("1m");
        ok(delete(connections() + "/" + id));
    }

    @Test
    void peerOfAPoolWaitsUntilThePoolIsAvailable() {
        put(adminUri() + "/timing", Map.of("profile", "documented"));
        createPool("pool_b");
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_b"))));
        advance("4m");
        assertThat(pools("status")).containsExactly("CREATING");
        advance("9m");
        assertThat(pools("status")).containsExactly("ACTIVE");
    }

    @Test
    void poolWhosePeeringFailedCannotBeUnboundButBoundAgain() {
        put(adminUri() + "/timing", Map.of("failures", Map.of("peering", 1)));
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        advance("1m");
        assertThat(pools("status")).containsExactly("FAILED");
        assertThat(error(unbind(Map.of("elastic_resource_pools", List.of("pool_a"))), 400, "DLI.0007"))
                .isEqualTo("The peering of elastic resource pool pool_a failed, which cannot be unbound");
        assertThat(pools("status")).containsExactly("FAILED");
        put(adminUri() + "/timing", Map.of("profile", "quick"));
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        advance("1m");
        assertThat(pools("status")).containsExactly("ACTIVE");
        ok(unbind(Map.of("elastic_resource_pools", List.of("pool_a"))));
    }

    @Test
    void peerOfAQueueIsReplacedWhenItJoinsAPool() {
        createQueue("lake");
        advance("1m");
        ok(bind(Map.of("queues", List.of("lake"))));
        ok(post("/v3/%s/elastic-resource-pools/pool_a/queues".formatted(project), Map.of("queue_name", "lake")));
        ok(get(connections() + "/" + id))
                .json("{\"available_queue_info\":[],\"elastic_resource_pools\":[{\"name\":\"pool_a\"}]}");
        advance("1m");
        assertThat(pools("status")).containsExactly("ACTIVE");
    }

    @Test
    void peersAreDeletedWithTheirPool() {
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        ok(delete("/v3/%s/elastic-resource-pools/pool_a".formatted(project)));
        assertThat(pools("name")).isEmpty();
    }

    @Test
    void unknownPoolIsRejectedAndNothingIsBound() {
        createQueue("lake");
        assertThat(error(
                        bind(Map.of("queues", List.of("lake"), "elastic_resource_pools", List.of("nope"))),
                        400,
                        "DLI.0002"))
                .isEqualTo("There is no elastic resource pool named nope");
        ok(get(connections() + "/" + id)).json("{\"available_queue_info\":[],\"elastic_resource_pools\":[]}");
    }

    @Test
    void poolThatFailedCannotBeBound() {
        put(adminUri() + "/timing", Map.of("failures", Map.of("pool-start", 1)));
        createPool("pool_b");
        advance("1m");
        error(bind(Map.of("elastic_resource_pools", List.of("pool_b"))), 400, "DLI.0007");
    }

    @Test
    void boundQueueKeepsItsNetworkUntilItIsUnbound() {
        createQueue("lake");
        advance("1m");
        ok(bind(Map.of("queues", List.of("lake"))));
        Map<String, String> network = Map.of("cidr_in_vpc", "10.7.0.0/16");
        error(put(queues() + "/lake", network), 400, "DLI.0009");
        ok(unbind(Map.of("queues", List.of("lake"))));
        ok(put(queues() + "/lake", network));
        ok(get(queues())).jsonPath("$.queues[1].cidr_in_vpc").isEqualTo("10.7.0.0/16");
    }

    @Test
    void queueInAPoolReachesTheAddressesOfThePool() {
        createQueueInPool("lake");
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        ok(put(connections() + "/" + id, Map.of("hosts", List.of(Map.of("name", "db.x.com", "ip", "10.9.0.1")))));
        advance("1m");
        ok(post(queues() + "/lake/connection-test", Map.of("address", "db.x.com:80")));
        ok(get(queues() + "/lake/connection-test/1")).json("{\"connectivity\":\"REACHABLE\"}");
    }

    private void createPool(String name) {
        ok(post(
                "/v3/%s/elastic-resource-pools".formatted(project),
                Map.of("elastic_resource_pool_name", name, "min_cu", 64, "max_cu", 128)));
    }

    private void createQueueInPool(String name) {
        ok(post(
                queues(),
                Map.of(
                        "queue_name",
                        name,
                        "cu_count",
                        16,
                        "resource_mode",
                        1,
                        "elastic_resource_pool_name",
                        "pool_a")));
    }

    private ResponseSpec bind(Map<String, Object> request) {
        return post(connections() + "/" + id + "/associate-queue", request);
    }

    private ResponseSpec unbind(Map<String, Object> request) {
        return post(connections() + "/" + id + "/disassociate-queue", request);
    }

    private List<String> pools(String field) {
        return read(get(connections() + "/" + id), "$.elastic_resource_pools[*]." + field);
    }
}
