package io.github.dliemulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Concurrent requests for networks have the same result as sequential ones. */
@ExtendWith(OutputCaptureExtension.class)
class NetworkConcurrencyTests extends NetworkTest {

    @AfterEach
    void nothingIsLogged(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("WARN", "ERROR", "Exception");
    }

    @Test
    void onlyOneConcurrentVpcCreationWithANameSucceeds() {
        assertThat(ConcurrentRequests.countOutcomes(32, i -> postVpc("v", "10.0.0.0/8")))
                .isEqualTo(Map.of("200", 1L, "400 VPC.0115", 31L));
    }

    @Test
    void onlyOneConcurrentVpcRenameSucceeds() {
        List<String> ids = IntStream.range(0, 16)
                .mapToObj(i -> createVpc("v" + i, "10.0.0.0/8"))
                .toList();
        assertThat(ConcurrentRequests.countOutcomes(
                        16, i -> put(vpcs() + "/" + ids.get(i), Map.of("vpc", Map.of("name", "one")))))
                .isEqualTo(Map.of("200", 1L, "400 VPC.0115", 15L));
    }

    @Test
    void onlyOneOfConcurrentOverlappingSubnetsIsCreated() {
        String vpc = createVpc("v", "10.0.0.0/8");
        assertThat(ConcurrentRequests.countOutcomes(
                        32, i -> postSubnet(subnet(vpc, "s" + i, "10.0.0.0/" + (8 + i % 16)))))
                .isEqualTo(Map.of("200", 1L, "400 VPC.0204", 31L));
        assertThat(ids(get(subnets()), "subnets")).hasSize(1);
    }

    @Test
    void concurrentSubnetsWithoutOverlapAreCreated() {
        String vpc = createVpc("v", "10.0.0.0/8");
        assertThat(ConcurrentRequests.countOutcomes(32, i -> postSubnet(subnet(vpc, "s", "10." + i + ".0.0/16"))))
                .isEqualTo(Map.of("200", 32L));
        assertThat(ids(get(subnets()), "subnets")).hasSize(32).doesNotHaveDuplicates();
    }

    @RepeatedTest(6)
    void noSubnetOutlivesItsVpc() {
        String vpc = createVpc("v", "10.0.0.0/8");
        List<String> ends = ConcurrentRequests.outcomes(
                2, i -> i == 0 ? postSubnet(subnet(vpc, "s", "10.1.0.0/16")) : delete(vpcs() + "/" + vpc));
        assertThat(ends).isIn(List.of("200", "409 VPC.0104"), List.of("404 VPC.0003", "204"));
        assertThat(ids(get(subnets()), "subnets")).hasSize(ends.get(0).equals("200") ? 1 : 0);
    }

    @RepeatedTest(4)
    void vpcCannotShrinkBelowASubnetCreatedConcurrently() {
        String vpc = createVpc("v", "10.0.0.0/8");
        Map<String, Object> narrower = Map.of("vpc", Map.of("cidr", "10.0.0.0/16"));
        List<String> ends = ConcurrentRequests.outcomes(
                2, i -> i == 0 ? postSubnet(subnet(vpc, "s", "10.1.0.0/16")) : put(vpcs() + "/" + vpc, narrower));
        assertThat(ends).isIn(List.of("200", "400 VPC.0117"), List.of("400 VPC.0203", "200"));
    }

    @RepeatedTest(6)
    void subnetBoundConcurrentlyIsNotDeleted() {
        String vpc = createVpc("v", "10.0.0.0/8");
        String subnet = createSubnet(vpc, "s", "10.1.0.0/16");
        createQueue("lake");
        Map<String, Object> crm = with(connection("crm", "lake"), "dest_network_id", subnet);
        List<String> ends =
                ConcurrentRequests.outcomes(2, i -> i == 0 ? post(connections(), crm) : delete(subnetOf(vpc, subnet)));
        assertThat(ends).isIn(List.of("201", "409 VPC.0209"), List.of("201", "204"));
    }

    @RepeatedTest(4)
    void onlyOneOfConcurrentQueuesWithTheSameCidrIsPeered() {
        String network = createNetwork("192.168.0.0/24");
        List<String> queues = List.of("a", "b", "c", "d");
        queues.forEach(this::createQueue);
        advance("1m");
        queues.forEach(queue -> ok(put(queues() + "/" + queue, Map.of("cidr_in_vpc", "10.6.0.0/16"))));
        ConcurrentRequests.countOutcomes(
                4,
                i -> post(
                        connections(),
                        with(connection("c" + i, queues.get(i)), "dest_network_id", i < 2 ? network : "anywhere")));
        advance("1m");
        List<String> states = read(get(connections()), "$.connections[*].available_queue_info[*].status");
        assertThat(states).containsExactlyInAnyOrder("ACTIVE", "FAILED", "ACTIVE", "FAILED");
    }
}
