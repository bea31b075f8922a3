package io.github.dliemulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.PoolTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Pools that are held, released and forced while they are created, and their peerings. */
class HeldPoolTests extends PoolTest {

    private String connection;

    @BeforeEach
    void createPoolAndPeering() {
        ok(put(adminUri() + "/timing", Map.of("delays", Map.of("pool-start", "10m", "peering", "1m"))));
        ok(post(pools(), pool("p1", 64, 64)));
        Map<String, Object> request = Map.of(
                "name",
                "c",
                "dest_vpc_id",
                "vpc-1",
                "dest_network_id",
                "net-1",
                "elastic_resource_pools",
                List.of("p1"));
        connection = createdId(post(connections(), request));
    }

    @Test
    void heldPoolAndItsPeerDoNotChangeUntilReleased() {
        advance("4m");
        ok(postAction("hold"));
        advance("1h");
        assertThat(status()).isEqualTo("CREATING");
        assertThat(peer()).isEqualTo("CREATING");
        ok(postAction("release"));
        advance("6m");
        assertThat(status()).isEqualTo("AVAILABLE");
        assertThat(peer()).isEqualTo("CREATING");
        advance("1m");
        assertThat(peer()).isEqualTo("ACTIVE");
        assertThat(problem(postAction("hold"), 409))
                .isEqualTo("The pool p1 is AVAILABLE, and only one that is CREATING can be held or forced");
        assertThat(problem(postAction("release"), 409)).isEqualTo("The pool p1 is not held and cannot be released");
    }

    @Test
    void poolIsForcedToBeAvailable() {
        ok(force(Map.of("state", "AVAILABLE")));
        assertThat(status()).isEqualTo("AVAILABLE");
        advance("1m");
        assertThat(peer()).isEqualTo("ACTIVE");
    }

    @Test
    void poolIsForcedToFailWithAMessage() {
        ok(postAction("hold"));
        ok(force(Map.of("state", "FAILED", "message", "No CUs are left")));
        assertThat(PoolTest.<String>read(get(pools()), "$.elastic_resource_pools[0].fail_reason"))
                .isEqualTo("No CUs are left");
    }

    @Test
    void onlyAFailureHasAMessage() {
        assertThat(problem(force(Map.of("state", "AVAILABLE", "message", "fine")), 409))
                .isEqualTo("message must not be given with state AVAILABLE, only with FAILED");
        assertThat(problem(force(Map.of("state", "SCALING")), 409))
                .isEqualTo("A pool cannot be forced into SCALING, only into one of [AVAILABLE, FAILED]");
    }

    private ResponseSpec postAction(String action) {
        return http.post().uri(adminUri() + "/resources/pool/p1/" + action).exchange();
    }

    private ResponseSpec force(Map<String, Object> body) {
        return post(adminUri() + "/resources/pool/p1/force", body);
    }

    private String status() {
        return read(get(pools()), "$.elastic_resource_pools[0].status");
    }

    private String peer() {
        return read(get(connections() + "/" + connection), "$.elastic_resource_pools[0].status");
    }
}
