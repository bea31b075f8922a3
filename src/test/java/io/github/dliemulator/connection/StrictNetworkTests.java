package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.AtOnce;
import io.github.dliemulator.network.NetworkTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Case 62 of the contract; and a project may have no more than two VPCs and two subnets here. */
@TestPropertySource(properties = {"dli.network.mode=strict", "dli.network.max-vpcs=2", "dli.network.max-subnets=2"})
class StrictNetworkTests extends NetworkTest {

    @Test
    void peeringWithASubnetThatIsNotThereFails() {
        givenQueue("lake");
        String id = givenConnection("crm", "lake");
        String peer = operator() + "/resources/peer/" + id + "/lake";
        assertThat(NetworkTest.<String>read(get(peer), "$.next.because"))
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
        String network = givenNetwork("192.168.0.0/24");
        beginInAProjectOfItsOwn();
        givenQueue("lake");
        String id = created(post(connections(), with(connection("crm", "lake"), "dest_network_id", network)));
        advance("1m");
        assertThat(peer(id)).containsEntry("status", "FAILED");
    }

    @Test
    void peeringSucceedsWithASubnetThatIsThere() {
        givenQueue("lake");
        String network = givenNetwork("192.168.0.0/24");
        String id = created(post(connections(), with(connection("crm", "lake"), "dest_network_id", network)));
        advance("1m");
        assertThat(peer(id)).containsEntry("status", "ACTIVE");
    }

    @Test
    void projectHasNoMoreVpcsAndSubnetsThanItMay() {
        String vpc = givenVpc("a", "10.0.0.0/8");
        givenVpc("b", "10.0.0.0/8");
        assertThat(refused(createVpc("c", "10.0.0.0/8"), 409, "VPC.0114"))
                .isEqualTo("Quota exceeded for resources: ['router'].");
        String subnet = givenSubnet(vpc, "s", "10.1.0.0/16");
        givenSubnet(vpc, "t", "10.2.0.0/16");
        assertThat(refused(createSubnet(subnet(vpc, "u", "10.3.0.0/16")), 409, "VPC.0114"))
                .isEqualTo("Quota exceeded for resources: ['subnet'].");
        delete(subnetOf(vpc, subnet)).expectStatus().isNoContent();
        givenSubnet(vpc, "u", "10.3.0.0/16");
    }

    @Test
    void manyAtOnceCreateNoMoreThanThereMayBe() {
        assertThat(AtOnce.tally(16, i -> createVpc("v" + i, "10.0.0.0/8")))
                .isEqualTo(Map.of("200", 2L, "409 VPC.0114", 14L));
    }

    private Map<String, Object> peer(String id) {
        List<Map<String, Object>> peers = read(get(connections() + "/" + id), "$.available_queue_info");
        return peers.get(0);
    }
}
