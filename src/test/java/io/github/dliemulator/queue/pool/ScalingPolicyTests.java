package io.github.dliemulator.queue.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.PoolTest;
import io.github.dliemulator.contract.AllowsUndocumentedRequests;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases 47 and 48 of the contract: what queues ask of their pool. */
class ScalingPolicyTests extends PoolTest {

    @BeforeEach
    void setUpPool() {
        createPool("pool_a", 64, 128);
    }

    @Test
    void policiesAreReplacedAtomically() {
        createQueueInPool("pool_a", "q1", 16);
        ok(replacePolicies("Pool_A", "Q1", List.of(allDay(16, 32), policy(60, "07:00", "19:00", 32, 64))))
                .json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(policies("q1")).extracting("priority").containsExactly(1, 60);
        ok(replacePolicies("pool_a", "q1", List.of(allDay(16, 32))));
        assertThat(policies("q1")).extracting("max_cu").containsExactly(32);
    }

    @Test
    void policiesMayWrapMidnightAndTouch() {
        createQueueInPool("pool_a", "q1", 16);
        ok(replacePolicies(
                "pool_a",
                "q1",
                List.of(
                        policy(10, "22:00", "07:00", 16, 16),
                        policy(10, "07:00", "22:00", 20, 28),
                        policy(1, "00:00", "24:00", 16, 64))));
        assertThat(policies("q1")).extracting("impact_start_time").containsExactly("22:00", "07:00", "00:00");
    }

    @AllowsUndocumentedRequests("Numbers as text")
    @Test
    void policiesTakeNumbersAsText() {
        createQueueInPool("pool_a", "q1", 16);
        Map<String, Object> sent = new HashMap<>(allDay(0, 0));
        sent.putAll(Map.of("min_cu", "16", "max_cu", "64", "priority", "1"));
        ok(replacePolicies("pool_a", "q1", List.of(sent)));
        assertThat(policies("q1")).extracting("max_cu").containsExactly(64);
    }

    @ParameterizedTest
    @CsvSource({
        "07:00, 19:00, 16, 32", // the one for the whole day is missing
        "00:00, 24:00, 32, 16",
        "00:00, 24:00, 16, 30",
        "00:00, 24:00, 6, 32",
        "00:00, 24:00, 16, 132",
        "00:00, 24:00, 68, 128",
        "00:00, 24:00, -4, 32",
        "00:30, 24:00, 16, 32",
        "24:00, 24:00, 16, 32",
        "0:00, 24:00, 16, 32",
        "00:00, 25:00, 16, 32",
        "00:00, 00:00, 16, 32",
        ", 24:00, 16, 32"
    })
    void invalidPolicyIsRejected(String start, String stop, int minCu, int maxCu) {
        createQueueInPool("pool_a", "q1", 16);
        Map<String, Object> bad = new HashMap<>(allDay(minCu, maxCu));
        bad.put("impact_start_time", start);
        bad.put("impact_stop_time", stop);
        error(replacePolicies("pool_a", "q1", List.of(bad)), 400, "DLI.0001");
        assertThat(policies("q1")).extracting("max_cu").containsExactly(16);
    }

    @ParameterizedTest
    @CsvSource({"0, 07:00, 19:00", "101, 07:00, 19:00", "5, 12:00, 14:00", "5, 22:00, 09:00", "5, 00:00, 24:00"})
    void conflictingPoliciesAreRejected(int priority, String start, String stop) {
        createQueueInPool("pool_a", "q1", 16);
        error(
                replacePolicies(
                        "pool_a",
                        "q1",
                        List.of(
                                allDay(16, 32),
                                policy(60, "08:00", "13:00", 16, 32),
                                policy(priority, start, stop, 16, 32))),
                400,
                "DLI.0001");
    }

    @Test
    void numberOfPoliciesIsLimited() {
        createQueueInPool("pool_a", "q1", 16);
        error(replacePolicies("pool_a", "q1", List.of()), 400, "DLI.0001");
        error(replacePolicies("pool_a", "q1", Collections.nCopies(26, allDay(16, 16))), 400, "DLI.0001");
        error(put(pool("pool_a") + "/queues/q1", Map.of()), 400, "DLI.0001");
        error(put(pool("pool_a") + "/queues/q1", "{\"queue_scaling_policies\":[null]}"), 400, "DLI.0001");
        assertThat(error(put(pool("pool_a") + "/queues/q1", "{\"queue_scaling_policies\":[{}]}"), 400, "DLI.0001"))
                .isEqualTo("queue_scaling_policies[0].impact_start_time must not be null");
    }

    @Test
    void policiesOfAllQueuesMustFitThePoolAtEachHour() {
        createQueueInPool("pool_a", "q1", 32);
        createQueueInPool("pool_a", "q2", 32);
        assertThat(error(
                        replacePolicies("pool_a", "q1", List.of(allDay(16, 64), policy(9, "10:00", "11:00", 36, 64))),
                        400,
                        "DLI.0001"))
                .isEqualTo("The minimum CUs of the queues add up to 68, which is more than the pool's min_cu of 64");
        // of two that cover an hour, only the one with the larger priority counts
        ok(replacePolicies(
                "pool_a", "q1", List.of(policy(9, "00:00", "24:00", 16, 64), policy(1, "10:00", "11:00", 64, 64))));
    }

    @AllowsUndocumentedRequests("A boolean as text")
    @Test
    void rangeOfAPoolMustFitItsQueues() {
        createPool("wide", 128, 256);
        createQueueInPool("wide", "q1", 96);
        advance("10s");
        assertThat(error(put(pool("wide"), Map.of("min_cu", 92)), 400, "DLI.0001"))
                .isEqualTo("The minimum CUs of the queues add up to 96, which is more than the pool's min_cu of 92");
        ok(replacePolicies("wide", "q1", List.of(allDay(96, 200))));
        assertThat(error(put(pool("wide"), Map.of("max_cu", 196)), 400, "DLI.0001"))
                .isEqualTo("A queue may have 200 CUs, which is more than the pool's max_cu of 196");
        Map<String, Object> inheriting = new HashMap<>(allDay(96, 200));
        inheriting.put("inherit_elastic_resource_pool_max_cu", "true");
        ok(replacePolicies("wide", "q1", List.of(inheriting)));
        ok(put(pool("wide"), Map.of("max_cu", 196)));
    }

    @Test
    void policiesCannotBeReplacedUntilTheQueueIsAvailable() {
        ok(postQueueInPool("pool_a", "q1", 16));
        assertThat(error(replacePolicies("pool_a", "q1", List.of(allDay(16, 32))), 400, "DLI.0012"))
                .isEqualTo("Status of queue q1 is assigning, which is not available");
    }

    @Test
    void queueOutsideThePoolHasNoPolicies() {
        createQueue("alone");
        createPool("pool_b", 64, 64);
        createQueueInPool("pool_b", "q2", 16);
        error(replacePolicies("pool_a", "alone", List.of(allDay(16, 32))), 400, "DLI.0002");
        error(replacePolicies("pool_a", "q2", List.of(allDay(16, 32))), 400, "DLI.0002");
        error(replacePolicies("pool_a", "nope", List.of(allDay(16, 32))), 400, "DLI.0002");
        error(replacePolicies("nope", "q2", List.of(allDay(16, 32))), 400, "DLI.0002");
    }

    private List<Map<String, Object>> policies(String queue) {
        return read(get(pool("pool_a") + "/queues?queue_name=" + queue), "$.queues[0].queue_scaling_policies");
    }
}
