package io.github.dliemulator.queue.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.PoolTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Case 24 of the contract, and what else is not for a queue that lives in a pool. */
class PooledQueueRestrictionTests extends PoolTest {

    @BeforeEach
    void setUpPooledQueueWithPlan() {
        createPool("pool_a", 64, 128);
        createQueue("etl");
        advance("1m");
        ok(post(plans(), plan()));
        ok(post("/v3/%s/elastic-resource-pools/pool_a/queues".formatted(project), Map.of("queue_name", "etl")));
        advance("1m");
    }

    @Test
    void pooledQueueCannotBeScaled() {
        assertThat(error(put(queues() + "/etl/action", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0007"))
                .isEqualTo("The queue etl is in an elastic resource pool and cannot be changed by itself");
    }

    @Test
    void pooledQueueKeepsItsCidr() {
        error(put(queues() + "/etl", Map.of("cidr_in_vpc", "10.7.0.0/16")), 400, "DLI.0007");
    }

    @Test
    void plansAreDeletedWhenTheQueueJoinsAPool() {
        ok(get(plans())).jsonPath("$.plans").isEmpty();
        error(post(plans(), plan()), 400, "DLI.0007");
        advance("24h");
        ok(get(queues() + "/etl")).jsonPath("$.cuCount").isEqualTo(16);
    }

    @Test
    void pooledQueueCanBeRestarted() {
        ok(put(queues() + "/etl/action", Map.of("action", "restart")));
    }

    private String plans() {
        return "/v1/" + project + "/queues/etl/plans";
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "plan_name",
                "p",
                "target_cu",
                64,
                "start_hour",
                6,
                "start_minute",
                0,
                "repeat_day",
                List.of("TUESDAY"));
    }
}
