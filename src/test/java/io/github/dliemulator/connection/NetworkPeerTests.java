package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dliemulator.network.NetworkTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** States of peers whose network is known: cases 27 and 61 of the contract. */
class NetworkPeerTests extends NetworkTest {

    @Test
    void peeringWithAnOverlappingDestinationFailsInsteadOfBecomingActive() {
        String network = createNetwork("10.0.0.0/16");
        createQueue("lake");
        String id = createConnectionTo(network, "crm");
        ok(bind(id, "lake")).json("{\"is_success\":true}");
        assertThat(peers(id)).extracting("status", "err_msg").containsExactly(tuple("CREATING", ""));
        Map<String, Object> next = read(get(adminUri() + "/resources/peer/" + id + "/lake"), "$.next");
        assertThat(next).containsEntry("state", "FAILED");
        assertThat((String) next.get("reason"))
                .matches(
                        "timing quick: peering takes 1s\\.\\.3s after queue lake is up, at \\S+, and fails because CIDR"
                                + " block 10\\.0\\.0\\.0/24 of queue lake overlaps CIDR block 10\\.0\\.0\\.0/16 of subnet "
                                + network);
        advance("1m");
        assertThat(peers(id))
                .extracting("status", "err_msg")
                .containsExactly(tuple(
                        "FAILED",
                        "Failed to create the VPC peering. CIDR block 10.0.0.0/24 of queue lake overlaps CIDR block"
                                + " 10.0.0.0/16 of subnet " + network + "."));
        ok(get(connections() + "/" + id)).jsonPath("$.status").isEqualTo("ACTIVE");
    }

    @Test
    void connectionIsCreatedThoughItsQueueOverlapsItsDestination() {
        createQueue("lake");
        String id = createConnectionTo(createNetwork("10.0.0.0/28"), "crm", "lake");
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("FAILED");
    }

    @Test
    void onlyTheDestinationSubnetIsComparedAndNotItsVpc() {
        createQueue("lake");
        String id = createConnectionTo(createNetwork("10.0.1.0/24"), "crm", "lake");
        String other = createConnectionTo(createNetwork("192.168.0.0/16"), "erp", "lake");
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE");
        assertThat(peers(other)).extracting("status").containsExactly("ACTIVE");
    }

    @Test
    void currentCidrOfAMovedQueueIsCompared() {
        createQueue("lake");
        advance("1m");
        ok(put(queues() + "/lake", Map.of("cidr_in_vpc", "192.168.0.0/21")));
        String apart = createConnectionTo(createNetwork("10.0.0.0/16"), "crm", "lake");
        String within = createConnectionTo(createNetwork("192.168.7.0/24"), "erp", "lake");
        advance("1m");
        assertThat(peers(apart)).extracting("status").containsExactly("ACTIVE");
        assertThat((String) peers(within).get(0).get("err_msg")).contains("192.168.0.0/21", "192.168.7.0/24");
    }

    @Test
    void failedPeerIsEvaluatedAgainOnceItsQueueHasMoved() {
        createQueue("lake");
        String id = createConnectionTo(createNetwork("10.0.0.0/16"), "crm", "lake");
        advance("1m");
        ok(bind(id, "lake"));
        assertThat(peers(id)).extracting("status").containsExactly("CREATING");
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("FAILED");
        ok(unbind(id, "lake"));
        ok(put(queues() + "/lake", Map.of("cidr_in_vpc", "172.16.0.0/16")));
        ok(bind(id, "lake"));
        advance("1m");
        assertThat(peers(id)).extracting("status", "err_msg").containsExactly(tuple("ACTIVE", ""));
    }

    @Test
    void poolIsComparedWithItsOwnAddresses() {
        createPool("wide", null);
        createPool("narrow", "10.8.0.0/19");
        String network = createNetwork("172.20.0.0/16");
        String id = createConnectionTo(network, "crm");
        ok(bindPools(id, "wide", "narrow"));
        advance("1m");
        assertThat(pools(id))
                .extracting("name", "status")
                .containsExactly(tuple("narrow", "ACTIVE"), tuple("wide", "FAILED"));
        assertThat((String) pools(id).get(1).get("err_msg"))
                .isEqualTo("Failed to create the VPC peering. CIDR block 172.16.0.0/12 of pool wide overlaps CIDR block"
                        + " 172.20.0.0/16 of subnet " + network + ".");
    }

    @Test
    void secondOfTwoOverlappingQueuesFails() {
        createQueueWithCidr("lake", "10.6.0.0/16");
        createQueueWithCidr("shore", "10.6.7.0/24");
        createQueueWithCidr("sea", "10.7.0.0/16");
        String crm = createConnectionTo("anywhere", "crm", "lake", "sea");
        String erp = createConnectionTo("anywhere", "erp", "shore");
        String elsewhere = createConnectionTo("elsewhere", "hr", "shore");
        advance("1m");
        assertThat(peers(crm)).extracting("status").containsExactly("ACTIVE", "ACTIVE");
        assertThat(peers(erp))
                .extracting("status", "err_msg")
                .containsExactly(tuple(
                        "FAILED",
                        "Failed to create the VPC peering. CIDR block 10.6.7.0/24 of queue shore overlaps CIDR block"
                                + " 10.6.0.0/16 of queue lake."));
        assertThat(peers(elsewhere)).extracting("status").containsExactly("ACTIVE");
        ok(unbind(crm, "lake"));
        ok(bind(erp, "shore"));
        advance("1m");
        assertThat(peers(erp)).extracting("status").containsExactly("ACTIVE");
    }

    @Test
    void failedPeersCauseNoOverlap() {
        String network = createNetwork("10.6.0.0/24");
        createQueueWithCidr("lake", "10.6.0.0/16");
        createQueueWithCidr("shore", "10.6.7.0/24");
        String id = createConnectionTo(network, "crm", "lake");
        ok(bind(id, "shore"));
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("FAILED", "ACTIVE");
    }

    @Test
    void queuesAndPoolsWithDefaultCidrsDoNotOverlap() {
        createQueue("lake");
        createQueue("shore");
        createPool("pool_a", null);
        createPool("pool_b", null);
        String id = createConnectionTo(createNetwork("192.168.0.0/24"), "crm", "lake", "shore");
        ok(bindPools(id, "pool_a", "pool_b"));
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE", "ACTIVE");
        assertThat(pools(id)).extracting("status").containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void queueOverlappingAPoolFails() {
        createPool("pool_a", "10.6.0.0/16");
        createQueueWithCidr("shore", "10.6.7.0/24");
        String id = createConnectionTo("anywhere", "crm");
        ok(bindPools(id, "pool_a"));
        ok(bind(id, "shore"));
        advance("1m");
        assertThat(pools(id)).extracting("status").containsExactly("ACTIVE");
        assertThat((String) peers(id).get(0).get("err_msg")).contains("10.6.7.0/24", "10.6.0.0/16 of pool pool_a");
    }

    @Test
    void peeringIsEvaluatedAgainWhenAQueueJoinsAPool() {
        String network = createNetwork("172.20.0.0/16");
        createPool("pool_a", null);
        createQueue("lake");
        String id = createConnectionTo(network, "crm", "lake");
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE");
        ok(post("/v3/%s/elastic-resource-pools/pool_a/queues".formatted(project), Map.of("queue_name", "lake")));
        advance("1m");
        assertThat(pools(id)).extracting("status").containsExactly("FAILED");
    }

    @Test
    void networkWithIpv6IsComparedByItsIpv4Addresses() {
        String vpc = createVpc("v", "192.168.0.0/16");
        String network = read(postSubnet(with(subnet(vpc, "s", "192.168.1.0/24"), "ipv6_enable", true)), "$.subnet.id");
        createQueue("lake");
        String id = createConnectionTo(network, "crm", "lake");
        Map<String, Object> pool =
                Map.of("elastic_resource_pool_name", "p", "min_cu", 64, "max_cu", 64, "ipv6_enable", true);
        ok(post("/v3/%s/elastic-resource-pools".formatted(project), pool));
        ok(bindPools(id, "p"));
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE");
        assertThat(pools(id)).extracting("status").containsExactly("ACTIVE");
    }

    @Test
    void unknownSubnetIsAccepted() {
        createQueue("lake");
        String id = createConnectionTo("nowhere", "crm", "lake");
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("ACTIVE");
    }

    @Test
    void granteeIsBoundToTheSubnetOfTheOwner() {
        String owner = project;
        String id = createConnectionTo(createNetwork("10.0.0.0/16"), "crm");
        setUpProject();
        String grantee = project;
        project = owner;
        shareConnection(id, grantee);
        project = grantee;
        createQueue("lake");
        ok(bind(id, "lake"));
        advance("1m");
        assertThat(peers(id)).extracting("status").containsExactly("FAILED");
    }

    @Test
    void addressesOfTheSubnetAreReachedOnceThePeerIsActive() {
        createQueue("lake");
        String network = createNetwork("192.168.5.0/24");
        createConnectionTo(network, "crm", "lake");
        assertThat(connectivity("192.168.5.77:5432")).isEqualTo("UNREACHABLE");
        advance("1m");
        assertThat(connectivity("192.168.5.77:5432")).isEqualTo("REACHABLE");
        assertThat(connectivity("192.168.6.77:5432")).isEqualTo("UNREACHABLE");
        assertThat(connectivity("db.x.com:5432")).isEqualTo("UNREACHABLE");
    }

    @Test
    void addressesOfTheSubnetAreNotReachedWhenThePeeringFailed() {
        createQueue("lake");
        createConnectionTo(createNetwork("10.0.0.0/16"), "crm", "lake");
        advance("1m");
        assertThat(connectivity("10.0.1.1:5432")).isEqualTo("UNREACHABLE");
    }

    private String createConnectionTo(String network, String name, String... queues) {
        return createdId(post(connections(), with(connection(name, queues), "dest_network_id", network)));
    }

    private void createQueueWithCidr(String name, String cidr) {
        createQueue(name);
        advance("1m");
        ok(put(queues() + "/" + name, Map.of("cidr_in_vpc", cidr)));
        advance("1m");
    }

    private void createPool(String name, String cidr) {
        Map<String, Object> pool =
                new HashMap<>(Map.of("elastic_resource_pool_name", name, "min_cu", 64, "max_cu", 128));
        pool.put("cidr_in_vpc", cidr);
        ok(post("/v3/%s/elastic-resource-pools".formatted(project), pool));
        advance("1m");
    }

    private ResponseSpec bind(String id, String... queues) {
        return post(connections() + "/" + id + "/associate-queue", Map.of("queues", List.of(queues)));
    }

    private ResponseSpec bindPools(String id, String... pools) {
        return post(connections() + "/" + id + "/associate-queue", Map.of("elastic_resource_pools", List.of(pools)));
    }

    private ResponseSpec unbind(String id, String... queues) {
        return post(connections() + "/" + id + "/disassociate-queue", Map.of("queues", List.of(queues)));
    }

    private List<Map<String, Object>> peers(String id) {
        return read(get(connections() + "/" + id), "$.available_queue_info");
    }

    private List<Map<String, Object>> pools(String id) {
        return read(get(connections() + "/" + id), "$.elastic_resource_pools");
    }

    private String connectivity(String address) {
        String tests = queues() + "/lake/connection-test";
        int task = read(post(tests, Map.of("address", address)), "$.task_id");
        return read(get(tests + "/" + task), "$.connectivity");
    }
}
