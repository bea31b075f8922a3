package io.github.dliemulator.queue.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.dliemulator.EmulatorTest;
import io.github.dliemulator.PoolTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Case 46 of the contract, and how queues come into pools and leave them. */
class PooledQueueTests extends PoolTest {

    @BeforeEach
    void setUpPool() {
        createPool("pool_a", 64, 128);
    }

    @Test
    void newQueueHasOnePolicyForTheWholeDay() {
        ok(postQueueInPool("Pool_A", "Q1", 8)).jsonPath("$.queue_name").isEqualTo("q1");
        assertThat(queuesIn("POOL_A"))
                .singleElement()
                .isEqualTo(Map.of(
                        "queue_name",
                        "q1",
                        "enterprise_project_id",
                        "0",
                        "queue_type",
                        "sql",
                        "owner",
                        "emulator",
                        "create_time",
                        T0_MILLIS + 10_000,
                        "engine",
                        "spark",
                        "queue_scaling_policies",
                        List.of(Map.of(
                                "priority",
                                1,
                                "impact_start_time",
                                "00:00",
                                "impact_stop_time",
                                "24:00",
                                "min_cu",
                                8,
                                "max_cu",
                                8,
                                "inherit_elastic_resource_pool_max_cu",
                                false))));
    }

    @Test
    void queueShowsItsPoolAndIsAlwaysDedicated() {
        ok(post(
                queues(),
                Map.of(
                        "queue_name",
                        "q1",
                        "cu_count",
                        16,
                        "resource_mode",
                        0,
                        "elastic_resource_pool_name",
                        "POOL_A")));
        ok(get(queues() + "/q1"))
                .jsonPath("$.elastic_resource_pool_name")
                .isEqualTo("pool_a")
                .jsonPath("$.resource_mode")
                .isEqualTo(1);
        assertThat(EmulatorTest.<List<String>>read(
                        get(queues()), "$.queues[?(@.queue_name=='q1')].elastic_resource_pool_name"))
                .containsExactly("pool_a");
        assertThat(shown("pool_a")).containsEntry("queues", List.of("q1"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-4", "2", "10"})
    void queueInAPoolHasAnyMultipleOf4Cus(int cuCount) {
        assertThat(error(postQueueInPool("pool_a", "q1", cuCount), 400, "DLI.0001"))
                .startsWith("cu_count must be a multiple of 4, not ");
    }

    @Test
    void queueExceedingTheCapacityIsRejectedAndNotStored() {
        createQueueInPool("pool_a", "q1", 32);
        assertThat(error(postQueueInPool("pool_a", "q2", 36), 400, "DLI.0001"))
                .isEqualTo("The minimum CUs of the queues add up to 68, which is more than the pool's min_cu of 64");
        assertThat(queuesIn("pool_a")).extracting("queue_name").containsExactly("q1");
        error(get(queues() + "/q2"), 400, "DLI.0002");
        ok(postQueueInPool("pool_a", "q2", 32));
    }

    @Test
    void queueNeedsAnExistingPool() {
        assertThat(error(postQueueInPool("nope", "q1", 16), 400, "DLI.0002"))
                .isEqualTo("There is no elastic resource pool named nope");
        ok(post(pools(), pool("new", 64, 64)));
        assertThat(error(postQueueInPool("new", "q1", 16), 400, "DLI.0012"))
                .isEqualTo("Status of elastic resource pool new is creating, which is not available");
        error(get(queues() + "/q1"), 400, "DLI.0002");
        ok(put(adminUri() + "/timing", Map.of("failures", Map.of("pool-start", 1))));
        createPool("bad", 64, 64);
        error(postQueueInPool("bad", "q1", 16), 400, "DLI.0012");
    }

    @Test
    void labelsAreRejectedForPooledQueues() {
        Map<String, Object> queue = new HashMap<>(Map.of("queue_name", "q1", "cu_count", 16));
        queue.put("elastic_resource_pool_name", "pool_a");
        queue.put("labels", List.of("multi_az=2"));
        error(post(queues(), queue), 400, "DLI.0001");
    }

    @Test
    void standaloneQueueJoinsThePoolPermanently() {
        createQueue("etl");
        assertThat(error(associate("pool_a", "etl"), 400, "DLI.0012"))
                .isEqualTo("Status of queue etl is assigning, which is not available");
        advance("10s");
        ok(associate("POOL_A", "ETL")).json("{\"is_success\":true,\"message\":\"\"}");
        ok(get(queues() + "/etl")).jsonPath("$.elastic_resource_pool_name").isEqualTo("pool_a");
        assertThat(policies("etl")).extracting("min_cu", "max_cu").containsExactly(tuple(16, 16));
        error(associate("pool_a", "etl"), 400, "DLI.0007");
        createPool("pool_b", 64, 64);
        error(associate("pool_b", "etl"), 400, "DLI.0007");
    }

    @Test
    void onlyDedicatedQueuesCanJoin() {
        ok(post(queues(), Map.of("queue_name", "shared", "cu_count", 16)));
        advance("10s");
        error(associate("pool_a", "shared"), 400, "DLI.0007");
        error(associate("pool_a", "default"), 400, "DLI.0007");
        assertThat(error(associate("pool_a", "nope"), 400, "DLI.0002")).isEqualTo("There is no queue named nope");
        error(post(pool("pool_a") + "/queues", Map.of()), 400, "DLI.0001");
        error(associate("nowhere", "shared"), 400, "DLI.0002");
        assertThat(queuesIn("pool_a")).isEmpty();
    }

    @Test
    void oversizedQueueCannotJoin() {
        ok(post(queues(), Map.of("queue_name", "big", "cu_count", 256, "resource_mode", 1)));
        advance("10s");
        error(associate("pool_a", "big"), 400, "DLI.0001");
        ok(get(queues() + "/big")).jsonPath("$.elastic_resource_pool_name").isEqualTo("");
    }

    @Test
    void onlyEmptyPoolCanBeDeleted() {
        createQueueInPool("pool_a", "q1", 16);
        error(delete(pool("pool_a")), 400, "DLI.0007");
        ok(delete(queues() + "/q1"));
        assertThat(queuesIn("pool_a")).isEmpty();
        assertThat(shown("pool_a")).containsEntry("queues", List.of());
        ok(delete(pool("pool_a")));
    }

    @Test
    void queuesAreOrderedPagedAndFilteredByName() {
        List.of("b_one", "a_one", "two").forEach(name -> createQueueInPool("pool_a", name, 4));
        assertThat(names("")).containsExactly("a_one", "b_one", "two");
        assertThat(names("?limit=1&offset=1")).containsExactly("b_one");
        assertThat(names("?offset=1")).containsExactly("b_one", "two");
        assertThat(names("?limit=100&offset=100")).isEmpty();
        assertThat(names("?queue_name=ONE")).containsExactly("a_one", "b_one");
        assertThat(EmulatorTest.<Integer>read(get(pool("pool_a") + "/queues?limit=1"), "$.count"))
                .isEqualTo(3);
        error(get(pool("pool_a") + "/queues?limit=-1"), 400, "DLI.0001");
        error(get(pool("pool_a") + "/queues?offset=x"), 400, "DLI.0001");
    }

    private ResponseSpec associate(String pool, String queue) {
        return post(pool(pool) + "/queues", Map.of("queue_name", queue));
    }

    private List<String> names(String query) {
        return read(get(pool("pool_a") + "/queues" + query), "$.queues[*].queue_name");
    }

    private List<Map<String, Object>> policies(String queue) {
        return read(get(pool("pool_a") + "/queues?queue_name=" + queue), "$.queues[0].queue_scaling_policies");
    }
}
