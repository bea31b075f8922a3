package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.network.NetworkTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Case 62 of the contract; and a project may have no more than two VPCs and two subnets here. */
@TestPropertySource(
        properties = {"dli.network.validation=strict", "dli.network.max.vpcs=2", "dli.network.max.subnets=2"})
class StrictNetworkTests extends NetworkTest {

    @Test
    void peeringWithAnUnknownSubnetFails() {
        createQueue("lake");
        String id = createConnection("crm", "lake");
        String peer = adminUri() + "/resources/peer/" + id + "/lake";
        assertThat(NetworkTest.<String>read(get(peer), "$.next.reason"))
                .endsWith("and fails because there is no subnet net-1");
        assertThat(peer(id)).containsEntry("status", "CREATING");
        advance("1m");
        assertThat(peer(id))
                .containsEntry("status", "FAILED")
                .containsEntry(
                        "err_msg",
                        "Failed to get subnet net-1. Response code : 404, message : {\"code\":\"VPC.0202\",\"message\":"
                                + "\"Query resource by id net-1 fail.the subnet could not be found.\"}");
    }

    @Test
    void peeringWithASubnetOfAnotherProjectFails() {
        String network = createNetwork("192.168.0.0/24");
        setUpProject();
        createQueue("lake");
        String id = createdId(post(connections(), with(connection("crm", "lake"), "dest_network_id", network)));
        advance("1m");
        assertThat(peer(id)).containsEntry("status", "FAILED");
    }

    @Test
    void peeringWithAnExistingSubnetSucceeds() {
        createQueue("lake");
        String network = createNetwork("192.168.0.0/24");
        String id = createdId(post(connections(), with(connection("crm", "lake"), "dest_network_id", network)));
        advance("1m");
        assertThat(peer(id)).containsEntry("status", "ACTIVE");
    }

    @Test
    void vpcAndSubnetQuotasAreEnforced() {
        String vpc = createVpc("a", "10.0.0.0/8");
        createVpc("b", "10.0.0.0/8");
        assertThat(vpcError(postVpc("c", "10.0.0.0/8"), 409, "VPC.0114"))
                .isEqualTo("Quota exceeded for resources: ['router'].");
        String subnet = createSubnet(vpc, "s", "10.1.0.0/16");
        createSubnet(vpc, "t", "10.2.0.0/16");
        assertThat(vpcError(postSubnet(subnet(vpc, "u", "10.3.0.0/16")), 409, "VPC.0114"))
                .isEqualTo("Quota exceeded for resources: ['subnet'].");
        delete(subnetOf(vpc, subnet)).expectStatus().isNoContent();
        createSubnet(vpc, "u", "10.3.0.0/16");
    }

    @Test
    void concurrentCreationsStayWithinTheQuota() {
        assertThat(ConcurrentRequests.countOutcomes(16, i -> postVpc("v" + i, "10.0.0.0/8")))
                .isEqualTo(Map.of("200", 2L, "409 VPC.0114", 14L));
    }

    private Map<String, Object> peer(String id) {
        List<Map<String, Object>> peers = read(get(connections() + "/" + id), "$.available_queue_info");
        return peers.get(0);
    }
}
