package io.github.dliemulator.queue.connectivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 28 to 31 of the contract. */
class ConnectivityTaskTests extends EmulatorTest {

    @BeforeEach
    void setUpConnectedQueue() {
        createQueue("lake");
        Map<String, Object> crm = new java.util.HashMap<>(connection("crm", "lake"));
        crm.put("hosts", List.of(Map.of("name", "db.x.com", "ip", "192.168.40.7")));
        String id = createdId(post(connections(), crm));
        ok(post(
                "/v3/%s/datasource/enhanced-connections/%s/routes".formatted(project, id),
                Map.of("name", "r", "cidr", "10.169.0.0/24")));
        ok(post(
                "/v3/%s/datasource/enhanced-connections/%s/routes".formatted(project, id),
                Map.of("name", "v6", "cidr", "2407:c080:802:be7::/64")));
    }

    @Test
    void resultIsReadByTaskId() {
        advance("1m");
        ok(post(tests("lake"), address("db.x.com:443"))).json("""
                {"is_success":true,"message":"check connectivity to address:db.x.com with port: 443 successfully",
                "task_id":1}""");
        ok(get(tests("LAKE") + "/1")).json("""
                {"is_success":true,"message":"Get node connectivity status successfully for addressId:1",
                "connectivity":"REACHABLE"}""");
        assertThat(EmulatorTest.<Integer>read(post(tests("lake"), address("db.x.com:443")), "$.task_id"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.x.com:443",
                "DB.X.COM:0",
                "192.168.40.7:5432",
                "10.169.0.255:65535",
                "[2407:c080:802:be7::7]:443"
            })
    void hostsAndRoutesOfAConnectionAreReachedOnceThePeerIsActive(String address) {
        assertThat(connectivity("lake", address)).isEqualTo("UNREACHABLE");
        advance("1m");
        assertThat(connectivity("lake", address)).isEqualTo("REACHABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other.x.com:443",
                "10.169.1.0:80",
                "192.168.40.8:80",
                "x.com:1",
                "ecs-97f8-0001:80",
                "[2407:c080::1]:443"
            })
    void otherAddressesAreUnreachable(String address) {
        advance("1m");
        assertThat(connectivity("lake", address)).isEqualTo("UNREACHABLE");
    }

    @Test
    void queueThatIsNotBoundReachesNothing() {
        createQueue("shore");
        advance("1m");
        assertThat(connectivity("shore", "db.x.com:443")).isEqualTo("UNREACHABLE");
        assertThat(connectivity("default", "db.x.com:443")).isEqualTo("UNREACHABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999.1.1.1:80",
                "host:70000",
                "host:99999",
                "db.x.com",
                "db.x.com:",
                ":80",
                "10.0.0.1",
                "10.0.0:80",
                "1.2.3.4.5:80",
                "fd00::1:80",
                "[fd00::1:80",
                "[fd00:::1]:80",
                "[10.0.0.1]:80",
                "[fd00::1]",
                "a b.com:80",
                "x.c:80",
                "db.x.com:080000",
                "db..com:80",
                ""
            })
    void invalidAddressIsRejected(String address) {
        assertThat(error(post(tests("lake"), address(address)), 400, "DLI.0001"))
                .contains("address must be");
    }

    @Test
    void missingAddressIsRejected() {
        assertThat(error(post(tests("lake"), Map.of()), 400, "DLI.0001")).isEqualTo("address must not be null");
    }

    @Test
    void unknownQueueOrTaskIsRejected() {
        assertThat(error(post(tests("sea"), address("db.x.com:443")), 400, "DLI.0002"))
                .isEqualTo("There is no queue named sea");
        assertThat(error(get(tests("lake") + "/7"), 400, "DLI.0002"))
                .isEqualTo("There is no connectivity test with the ID 7");
        assertThat(error(get(tests("lake") + "/seven"), 400, "DLI.0001")).isEqualTo("task_id must be a Long");
    }

    @Test
    void latestHundredTasksAreKeptPerQueue() {
        for (int i = 0; i < 101; i++) {
            ok(post(tests("lake"), address("db.x.com:443")));
        }
        error(get(tests("lake") + "/1"), 400, "DLI.0002");
        ok(get(tests("lake") + "/2"));
        ok(get(tests("lake") + "/101"));
        ok(delete(queues() + "/lake"));
        createQueue("lake");
        error(get(tests("lake") + "/101"), 400, "DLI.0002");
    }

    private String connectivity(String queue, String address) {
        int id = read(post(tests(queue), address(address)), "$.task_id");
        return read(get(tests(queue) + "/" + id), "$.connectivity");
    }

    private String tests(String queue) {
        return queues() + "/" + queue + "/connection-test";
    }

    private static Map<String, String> address(String address) {
        return Map.of("address", address);
    }
}
