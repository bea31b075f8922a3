package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.contract.BeyondContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Cases 27 and 64 to 66 of the contract. */
class PoolPeerTests extends EmulatorTest {

    private String id;

    @BeforeEach
    void letAPoolBeThere() {
        givenPool("pool_a");
        advance("1m");
        id = givenConnection("crm");
    }

    @Test
    void aQueueThatLivesInAPoolIsBoundAsItsPool() {
        givenQueueInPool("lake");
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

    @BeyondContract("A text where a list is meant")
    @Test
    void aPoolIsBoundOnceHoweverManyOfItsQueuesAre() {
        givenQueueInPool("lake");
        givenQueueInPool("shore");
        ok(bind(Map.of("queues", List.of("lake", "shore"), "elastic_resource_pools", "POOL_A")));
        String peer = pools("peer_id").get(0);
        ok(bind(Map.of("queues", List.of("shore"))));
        assertThat(pools("peer_id")).containsExactly(peer);
    }

    @Test
    void aPoolIsBoundAndUnboundByItsName() {
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        assertThat(pools("name")).containsExactly("pool_a");
        ok(unbind(Map.of("elastic_resource_pools", List.of("Pool_A"))));
        assertThat(pools("name")).isEmpty();
        assertThat(refusal(unbind(Map.of("elastic_resource_pools", List.of("pool_a"))), 400, "DLI.0001"))
                .isEqualTo("The elastic resource pool pool_a is not bound to the connection " + id);
    }

    @Test
    void unbindingAQueueUnbindsThePoolThatItLivesIn() {
        givenQueueInPool("lake");
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        ok(unbind(Map.of("queues", List.of("lake"))));
        assertThat(pools("name")).isEmpty();
        refusal(unbind(Map.of("queues", List.of("lake"))), 400, "DLI.0001");
    }

    @Test
    void aConnectionIsCreatedWithAPoolAndThePoolDelaysItsDeletion() {
        Map<String, Object> erp = new java.util.HashMap<>(connection("erp"));
        erp.put("elastic_resource_pools", List.of("pool_a"));
        ResponseSpec created = post(connections(), erp);
        id = created(created);
        assertThat(pools("status")).containsExactly("CREATING");
        refusal(delete(connections() + "/" + id), 400, "DLI.0012");
        advance("1m");
        ok(delete(connections() + "/" + id));
    }

    @Test
    void thePeerOfAPoolWaitsUntilThePoolIsUp() {
        put(operator() + "/timing", Map.of("profile", "documented"));
        givenPool("pool_b");
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_b"))));
        advance("4m");
        assertThat(pools("status")).containsExactly("CREATING");
        advance("9m");
        assertThat(pools("status")).containsExactly("ACTIVE");
    }

    @Test
    void aPoolWhosePeeringFailedCannotBeUnboundButBoundAgain() {
        put(operator() + "/timing", Map.of("failures", Map.of("peering", 1)));
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        advance("1m");
        assertThat(pools("status")).containsExactly("FAILED");
        assertThat(refusal(unbind(Map.of("elastic_resource_pools", List.of("pool_a"))), 400, "DLI.0007"))
                .isEqualTo("The peering of elastic resource pool pool_a failed, which cannot be unbound");
        assertThat(pools("status")).containsExactly("FAILED");
        put(operator() + "/timing", Map.of("profile", "quick"));
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        advance("1m");
        assertThat(pools("status")).containsExactly("ACTIVE");
        ok(unbind(Map.of("elastic_resource_pools", List.of("pool_a"))));
    }

    @Test
    void aQueueThatMovesIntoAPoolLeavesItsPlaceToThePool() {
        givenQueue("lake");
        advance("1m");
        ok(bind(Map.of("queues", List.of("lake"))));
        ok(post("/v3/%s/elastic-resource-pools/pool_a/queues".formatted(project), Map.of("queue_name", "lake")));
        ok(get(connections() + "/" + id))
                .json("{\"available_queue_info\":[],\"elastic_resource_pools\":[{\"name\":\"pool_a\"}]}");
        advance("1m");
        assertThat(pools("status")).containsExactly("ACTIVE");
    }

    @Test
    void aDeletedPoolTakesItsPeersAlong() {
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        ok(delete("/v3/%s/elastic-resource-pools/pool_a".formatted(project)));
        assertThat(pools("name")).isEmpty();
    }

    @Test
    void anUnknownPoolIsRefusedAndNothingIsBound() {
        givenQueue("lake");
        assertThat(refusal(
                        bind(Map.of("queues", List.of("lake"), "elastic_resource_pools", List.of("nope"))),
                        400,
                        "DLI.0002"))
                .isEqualTo("There is no elastic resource pool named nope");
        ok(get(connections() + "/" + id)).json("{\"available_queue_info\":[],\"elastic_resource_pools\":[]}");
    }

    @Test
    void aPoolThatFailedCannotBeBound() {
        put(operator() + "/timing", Map.of("failures", Map.of("pool-start", 1)));
        givenPool("pool_b");
        advance("1m");
        refusal(bind(Map.of("elastic_resource_pools", List.of("pool_b"))), 400, "DLI.0007");
    }

    @Test
    void aBoundQueueKeepsItsNetworkUntilItIsUnbound() {
        givenQueue("lake");
        advance("1m");
        ok(bind(Map.of("queues", List.of("lake"))));
        Map<String, String> network = Map.of("cidr_in_vpc", "10.7.0.0/16");
        refusal(put(queues() + "/lake", network), 400, "DLI.0009");
        ok(unbind(Map.of("queues", List.of("lake"))));
        ok(put(queues() + "/lake", network));
        ok(get(queues())).jsonPath("$.queues[1].cidr_in_vpc").isEqualTo("10.7.0.0/16");
    }

    @Test
    void aQueueInAPoolReachesWhatThePoolReaches() {
        givenQueueInPool("lake");
        ok(bind(Map.of("elastic_resource_pools", List.of("pool_a"))));
        ok(put(connections() + "/" + id, Map.of("hosts", List.of(Map.of("name", "db.x.com", "ip", "10.9.0.1")))));
        advance("1m");
        ok(post(queues() + "/lake/connection-test", Map.of("address", "db.x.com:80")));
        ok(get(queues() + "/lake/connection-test/1")).json("{\"connectivity\":\"REACHABLE\"}");
    }

    private void givenPool(String name) {
        ok(post(
                "/v3/%s/elastic-resource-pools".formatted(project),
                Map.of("elastic_resource_pool_name", name, "min_cu", 64, "max_cu", 128)));
    }

    private void givenQueueInPool(String name) {
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

    private ResponseSpec bind(Map<String, Object> what) {
        return post(connections() + "/" + id + "/associate-queue", what);
    }

    private ResponseSpec unbind(Map<String, Object> what) {
        return post(connections() + "/" + id + "/disassociate-queue", what);
    }

    private List<String> pools(String field) {
        return read(get(connections() + "/" + id), "$.elastic_resource_pools[*]." + field);
    }
}
