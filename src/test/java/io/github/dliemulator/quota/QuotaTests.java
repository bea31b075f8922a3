package io.github.dliemulator.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.ConcurrentRequests;
import io.github.dliemulator.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Case 79 of the contract, and what more than the quota is answered with. */
class QuotaTests extends EmulatorTest {

    @Test
    void quotasCountTheResourcesOfTheProject() {
        assertThat(used("QUEUE")).as("the preset queue is nobody's own").containsExactly(0);
        createQueue("lake");
        ok(post(queues(), Map.of("queue_name", "sea", "cu_count", 64)));
        ok(post(pools(), pool("pool_a", 128)));
        assertThat(used("QUEUE")).containsExactly(2);
        assertThat(used("CU")).containsExactly(16 + 64 + 128);
        assertThat(used("ELASTIC_RESOURCE_POOL")).containsExactly(1);
        ok(delete(queues() + "/lake"));
        assertThat(used("QUEUE")).containsExactly(1);
        assertThat(used("CU")).containsExactly(64 + 128);
    }

    @Test
    void answerHasNoMessageAndEveryTypeOnce() {
        ok(get(quotas()))
                .jsonPath("$.message")
                .doesNotExist()
                .jsonPath("$.is_success")
                .isEqualTo(true);
        assertThat(EmulatorTest.<List<String>>read(get(quotas()), "$.quotas.resources[*].type"))
                .containsExactly(
                        "CU",
                        "QUEUE",
                        "DATABASE",
                        "TABLE",
                        "TEMPLATE",
                        "SL_PKG_RESOURCE",
                        "SL_SESSION",
                        "JOB_CU",
                        "ELASTIC_RESOURCE_POOL");
        assertThat(EmulatorTest.<Map<String, Object>>read(get(quotas()), "$.quotas.resources[1]"))
                .isEqualTo(Map.of("type", "QUEUE", "min", 0, "max", 1000, "quota", 1000, "used", 0));
    }

    @Test
    void exceedingTheQuotaIsRejectedUntilAResourceIsDeleted() {
        try (ConfigurableApplicationContext emulator = start(
                "--dli.quota.limits.queue=2",
                "--dli.quota.limits.cu=300",
                "--dli.quota.limits.elasticresourcepool=1")) {
            useEmulator(emulator);
            createQueue("one");
            ok(post(pools(), pool("pool_a", 128)));
            assertThat(error(post(pools(), pool("pool_b", 64)), 400, "DLI.1028"))
                    .isEqualTo("Already reached the maximum quota of elastic resource pools:1");
            assertThat(error(post(queues(), Map.of("queue_name", "big", "cu_count", 256)), 400, "DLI.1028"))
                    .isEqualTo("Already reached the maximum quota of CUs:300");
            createQueue("two");
            assertThat(error(post(queues(), Map.of("queue_name", "three", "cu_count", 16)), 400, "DLI.1028"))
                    .isEqualTo("Already reached the maximum quota of queues:2");
            ok(delete(queues() + "/one"));
            createQueue("three");
            ok(get(quotas())).jsonPath("$.quotas.resources[1].quota").isEqualTo(2);
        }
    }

    @Test
    void pendingChangesCountTowardsTheQuota() {
        try (ConfigurableApplicationContext emulator = start("--dli.quota.limits.cu=150")) {
            useEmulator(emulator);
            createQueue("one");
            createQueue("two");
            advance("1m");
            String plans = "/v1/" + project + "/queues/%s/plans";
            assertThat(error(post(plans.formatted("one,two"), plan("big", 96)), 400, "DLI.0999"))
                    .isEqualTo("Queue plans create failed. The plan big target cu is out of quota");
            ok(post(plans.formatted("one"), plan("big", 96)));
        }
    }

    @Test
    void onlyOneConcurrentRequestForTheLastQuotaSucceeds() {
        try (ConfigurableApplicationContext emulator =
                start("--dli.quota.limits.queue=3", "--dli.quota.limits.cu=200")) {
            useEmulator(emulator);
            assertThat(ConcurrentRequests.countOutcomes(
                            16, i -> post(queues(), Map.of("queue_name", "q" + i, "cu_count", 16, "resource_mode", 1))))
                    .isEqualTo(Map.of("200", 3L, "400 DLI.1028", 13L));
            assertThat(ConcurrentRequests.countOutcomes(8, i -> post(pools(), pool("pool_" + i, 128))))
                    .isEqualTo(Map.of("200", 1L, "400 DLI.1028", 7L));
        }
    }

    @Test
    void planReservesItsCusOnCreation() {
        try (ConfigurableApplicationContext emulator = start("--dli.quota.limits.cu=100")) {
            useEmulator(emulator);
            createQueue("lake");
            advance("1m");
            String plans = "/v1/" + project + "/queues/lake/plans";
            assertThat(error(post(plans, plan("big", 112)), 400, "DLI.0999"))
                    .isEqualTo("Queue plans create failed. The plan big target cu is out of quota");
            ok(post(plans, plan("fits", 96)));
            assertThat(used("CU")).containsExactly(96);
            error(post(queues(), Map.of("queue_name", "more", "cu_count", 16)), 400, "DLI.1028");
            ok(delete(plans + "/1"));
            assertThat(used("CU")).containsExactly(16);
        }
    }

    private static Map<String, Object> plan(String name, int targetCu) {
        return Map.of("plan_name", name, "target_cu", targetCu, "start_hour", 6, "start_minute", 0);
    }

    private List<Integer> used(String type) {
        return read(get(quotas()), "$.quotas.resources[?(@.type == '%s')].used".formatted(type));
    }

    private String quotas() {
        return "/v3/" + project + "/quotas";
    }

    private String pools() {
        return "/v3/" + project + "/elastic-resource-pools";
    }

    private static Map<String, Object> pool(String name, int maxCu) {
        return Map.of("elastic_resource_pool_name", name, "min_cu", 64, "max_cu", maxCu);
    }
}
