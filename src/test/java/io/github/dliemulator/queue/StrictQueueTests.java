package io.github.dliemulator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Cases 17, 20, 21 and 23 of the contract, by the strict rules, and the limits that can be set. */
@TestPropertySource(properties = {"dli.queue.guards=strict", "dli.queue.max-cu=128", "dli.quota.limits.cu=200"})
class StrictQueueTests extends QueueTest {

    @Test
    void queueIsRestartedOrScaledOnlyOnceAJobHasRunOnIt() {
        givenReady("q", 64);
        assertThat(refusal(act("q", Map.of("action", "restart")), 400, "DLI.0007"))
                .isEqualTo("No job has run on the queue q yet");
        refusal(act("q", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0007");
        use("q");
        ok(act("q", Map.of("action", "restart")));
        advance("6s");
        ok(act("q", Map.of("action", "scale_out", "cu_count", 32)));
        advance("5s");
        assertThat(cus("q")).isEqualTo(96);
    }

    @Test
    void queueThatIsBeingAssignedIsRefusedForThatFirst() {
        givenQueue("q");
        refusal(act("q", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0012");
    }

    @Test
    void smallestQueueCannotScaleAndTheNextOneNotIn() {
        givenReady("small", 16);
        givenReady("larger", 64);
        use("small");
        use("larger");
        refusal(act("small", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.0007");
        refusal(act("larger", Map.of("action", "scale_in", "cu_count", 16)), 400, "DLI.0007");
        ok(act("larger", Map.of("action", "scale_out", "cu_count", 16)));
    }

    @Test
    void onlyLargeQueuesThatJobsRanOnHavePlans() {
        Map<String, Object> plan = Map.of("plan_name", "p", "target_cu", 96, "start_hour", 18, "start_minute", 0);
        String plans = "/v1/" + project + "/queues/q/plans";
        givenReady("q", 64);
        refusal(post(plans, plan), 400, "DLI.0007");
        use("q");
        refusal(post(plans, plan), 400, "DLI.0007");
        ok(act("q", Map.of("action", "scale_out", "cu_count", 16)));
        advance("5s");
        ok(post(plans, plan));
    }

    @Test
    void onlyQueuesInAPoolHaveProperties() {
        givenReady("q", 64);
        String properties = "/v3/" + project + "/queues/q/properties";
        refusal(post(properties, Map.of("properties", Map.of("job.maxConcurrent", 1))), 400, "DLI.0007");
        ok(get(properties));
    }

    @Test
    void sizeAndQuotaAreThoseThatAreSet() {
        givenReady("q", 64);
        use("q");
        refusal(act("q", Map.of("action", "scale_out", "cu_count", 80)), 400, "DLI.0001");
        givenReady("r", 64);
        assertThat(refusal(
                        post(queues(), Map.of("queue_name", "s", "cu_count", 256, "resource_mode", 1)),
                        400,
                        "DLI.1028"))
                .isEqualTo("Already reached the maximum quota of CUs:200");
        ok(act("q", Map.of("action", "scale_out", "cu_count", 64)));
        use("r");
        refusal(act("r", Map.of("action", "scale_out", "cu_count", 16)), 400, "DLI.1028");
    }

    @Test
    void onlyQueuesThatAreThereCanBeUsed() {
        assertThat(problem(post(operator() + "/resources/queue/q/force", Map.of("state", "USED")), 404))
                .startsWith("There is no queue q");
        givenQueue("q");
        problem(post(operator() + "/resources/queue/q/force", Map.of("state", "RESTARTING")), 409);
    }
}
