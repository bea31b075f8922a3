package io.github.dliemulator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Cases 17, 20, 21 and 23 of the contract, by the strict rules, and the limits that can be set. */
@TestPropertySource(properties = {"dli.queue.validation=strict", "dli.queue.cu.max=128", "dli.quota.limits.cu=200"})
class StrictQueueTests extends QueueTest {

    @Test
    void queueIsRestartedOrScaledOnlyOnceAJobHasRunOnIt() {
        createAvailableQueue("q", 64);
        assertThat(error(postAction("q", Map.of("action", "restart")), 400, "DLI.0007"))
                .isEqualTo("The queue q cannot be changed before a job has run on it");
        error(postAction("q", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0007");
        markAsUsed("q");
        ok(postAction("q", Map.of("action", "restart")));
        advance("6s");
        ok(postAction("q", Map.of("action", "scale_out", "cu_count", 32)));
        advance("5s");
        assertThat(cus("q")).isEqualTo(96);
    }

    @Test
    void queueIsScaledOnceAJobHasRunOnIt() {
        createAvailableQueue("q", 64);
        ok(post("/v1.0/" + project + "/jobs/submit-job", Map.of("sql", "select 1", "queue_name", "q")));
        ok(postAction("q", Map.of("action", "scale_out", "cu_count", 16)));
        advance("1m");
        ok(delete(queues() + "/q"));
        createAvailableQueue("q", 64);
        error(postAction("q", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0007");
    }

    @Test
    void assigningStateIsReportedFirst() {
        createQueue("q");
        error(postAction("q", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0012");
    }

    @Test
    void smallestQueueCannotScaleAndTheNextOneNotIn() {
        createAvailableQueue("small", 16);
        createAvailableQueue("larger", 64);
        markAsUsed("small");
        markAsUsed("larger");
        error(postAction("small", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0007");
        error(postAction("larger", Map.of("action", "scale_in", "cu_count", 16)), 400, "DLI.0007");
        ok(postAction("larger", Map.of("action", "scale_out", "cu_count", 16)));
    }

    @Test
    void onlyLargeQueuesThatJobsRanOnHavePlans() {
        Map<String, Object> plan = Map.of("plan_name", "p", "target_cu", 96, "start_hour", 18, "start_minute", 0);
        String plans = "/v1/" + project + "/queues/q/plans";
        createAvailableQueue("q", 64);
        error(post(plans, plan), 400, "DLI.0007");
        markAsUsed("q");
        error(post(plans, plan), 400, "DLI.0007");
        ok(postAction("q", Map.of("action", "scale_out", "cu_count", 16)));
        advance("5s");
        ok(post(plans, plan));
    }

    @Test
    void onlyQueuesInAPoolHaveProperties() {
        createAvailableQueue("q", 64);
        String properties = "/v3/" + project + "/queues/q/properties";
        error(post(properties, Map.of("properties", Map.of("job.maxConcurrent", 1))), 400, "DLI.0007");
        ok(get(properties));
    }

    @Test
    void sizeAndQuotaAreThoseThatAreSet() {
        createAvailableQueue("q", 64);
        markAsUsed("q");
        error(postAction("q", Map.of("action", "scale_out", "cu_count", 80)), 400, "DLI.0001");
        createAvailableQueue("r", 64);
        assertThat(error(
                        post(queues(), Map.of("queue_name", "s", "cu_count", 256, "resource_mode", 1)),
                        400,
                        "DLI.1028"))
                .isEqualTo("Already reached the maximum quota of CUs:200");
        ok(postAction("q", Map.of("action", "scale_out", "cu_count", 64)));
        markAsUsed("r");
        error(postAction("r", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.1028");
    }

    @Test
    void onlyExistingQueuesCanBeMarkedAsUsed() {
        assertThat(problem(post(adminUri() + "/resources/queue/q/force", Map.of("state", "USED")), 404))
                .startsWith("There is no queue q");
        createQueue("q");
        problem(post(adminUri() + "/resources/queue/q/force", Map.of("state", "RESTARTING")), 409);
    }
}
