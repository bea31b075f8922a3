package io.github.dliemulator.queue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases 32 to 37 of the contract, by the relaxed rules. The first day is a Tuesday. */
class PlanTests extends PlanTest {

    @Test
    void planIsListedAsCreated() {
        createQueue("q");
        ok(post(plans("Q"), plan("grow_eve", 96, 18, "repeat_day", List.of("FRIDAY", "MONDAY", "FRIDAY"))))
                .json("{\"is_success\":true,\"message\":\"\"}");
        ok(post(
                plans("q"),
                plan("once", 64, 6, "valid_date_begin", T0_MILLIS, "valid_date_end", T0_MILLIS + 86_400_000)));
        assertThat(listed("q"))
                .containsExactly(
                        Map.of(
                                "id", 1,
                                "plan_name", "grow_eve",
                                "target_cu", 96,
                                "start_hour", 18,
                                "start_minute", 0,
                                "repeat_day", List.of("FRIDAY", "MONDAY"),
                                "activate", true),
                        Map.of(
                                "id",
                                2,
                                "plan_name",
                                "once",
                                "target_cu",
                                64,
                                "start_hour",
                                6,
                                "start_minute",
                                0,
                                "repeat_day",
                                List.of(),
                                "activate",
                                true,
                                "valid_date_begin",
                                T0_MILLIS,
                                "valid_date_end",
                                T0_MILLIS + 86_400_000));
    }

    @Test
    void queueScalesOnSchedule() {
        createAvailableQueue("q", 64);
        ok(post(plans("q"), plan("grow", 96, 18, "repeat_day", List.of("MONDAY", "THURSDAY"))));
        ok(post(plans("q"), plan("shrink", 64, 22, "repeat_day", List.of("MONDAY", "THURSDAY"))));
        List<Map<String, Object>> passed = read(post(clock() + "/advance", Map.of("by", "336h")), "$.changes");
        List<String> sizes = passed.stream()
                .filter(change -> change.get("resource").equals("cu/q"))
                .map(change -> minute(change) + " " + change.get("from") + " -> " + change.get("to"))
                .toList();
        assertThat(sizes)
                .containsExactly(
                        "2030-01-03T18:00 64 -> 96",
                        "2030-01-03T22:00 96 -> 64",
                        "2030-01-07T18:00 64 -> 96",
                        "2030-01-07T22:00 96 -> 64",
                        "2030-01-10T18:00 64 -> 96",
                        "2030-01-10T22:00 96 -> 64",
                        "2030-01-14T18:00 64 -> 96",
                        "2030-01-14T22:00 96 -> 64");
        assertThat(passed).hasSize(3 * sizes.size());
    }

    @Test
    void queueIsScalingWhileAPlanExecutes() {
        put(adminUri() + "/timing", Map.of("delays", Map.of("queue-scaling", "10m")));
        createAvailableQueue("q", 64);
        ok(post(plans("q"), plan("grow", 96, 18)));
        assertThat(advanceAndGetChanges(Map.of("next", 1))).containsExactly("queue/q AVAILABLE -> SCALING");
        assertThat(error(postAction("q", Map.of("action", "restart")), 400, "DLI.0012"))
                .isEqualTo("Status of queue q is scaling, which is not available");
        assertThat(cus("q")).isEqualTo(64);
        ok(get(adminUri() + "/resources/cu/q")).jsonPath("$.next.from").isEqualTo("2030-01-01T18:10:00Z");
        assertThat(advanceAndGetChanges(Map.of("next", 1)))
                .containsExactly("queue/q SCALING -> AVAILABLE", "cu/q 64 -> 96");
        assertThat(cus("q")).isEqualTo(96);
        assertThat(items("?order=cu_desc").get(0)).containsEntry("cu_count", 96);
        assertThat(listed("q")).extracting("last_execute_time").containsExactly(T0_MILLIS + 18 * 3_600_000);
        assertThat(advanceAndGetChanges(Map.of("next", 1))).isEmpty();
    }

    @Test
    void planRetriesEvery15MinutesWhileItsQueueIsBusy() {
        put(adminUri() + "/timing", Map.of("delays", Map.of("queue-restart", "20m")));
        createAvailableQueue("q", 64);
        ok(post(plans("q"), plan("grow", 96, 18)));
        ok(post(clock() + "/advance", Map.of("to", "2030-01-01T17:50:00Z")));
        ok(postAction("q", Map.of("action", "restart")));
        assertThat(advanceAndGetChanges(Map.of("next", 2)))
                .containsExactly("queue/q RESTARTING -> AVAILABLE", "queue/q AVAILABLE -> SCALING");
        ok(get(clock())).jsonPath("$.now").isEqualTo("2030-01-01T18:15:00Z");
        assertThat(listed("q")).extracting("last_execute_time").containsExactly(T0_MILLIS + 18 * 3_600_000 + 900_000);
    }

    @Test
    void executedPlanIsNotRevertedByUpdateOrDeletion() {
        createAvailableQueue("q", 64);
        ok(post(plans("q"), plan("grow", 96, 6, "repeat_day", List.of("TUESDAY"))));
        advance("7h");
        ok(put(plans("q") + "/1", plan("grow", 128, 9, "repeat_day", List.of("TUESDAY"), "activate", false)));
        assertThat(cus("q")).isEqualTo(96);
        advance("24h");
        assertThat(cus("q")).isEqualTo(96);
        assertThat(listed("q").get(0))
                .containsEntry("activate", false)
                .containsEntry("target_cu", 128)
                .containsEntry("last_execute_time", T0_MILLIS + 6 * 3_600_000);
        ok(delete(plans("q") + "/1")).json("{\"is_success\":true,\"message\":\"\"}");
        assertThat(listed("q")).isEmpty();
        assertThat(cus("q")).isEqualTo(96);
        ok(get(adminUri() + "/resources/cu/q"))
                .jsonPath("$.since")
                .value(since -> assertThat(String.valueOf(since)).startsWith("2030-01-01T06:00:0"));
    }

    @Test
    void sizeIsCorrectAfterLongAdvances() {
        createAvailableQueue("q", 64);
        ok(post(plans("q"), plan("grow", 96, 18, "repeat_day", List.of("MONDAY"))));
        ok(post(plans("q"), plan("shrink", 64, 22, "repeat_day", List.of("MONDAY"))));
        ok(post(clock() + "/advance", Map.of("to", "2130-01-01T00:00:00Z")));
        assertThat(cus("q")).isEqualTo(64);
        ok(postAction("q", Map.of("action", "restart")));
        ok(get(clock())).jsonPath("$.pending").isEqualTo(3);
    }

    @Test
    void updateReturnsQueueAndPlanId() {
        createQueue("q");
        ok(post(plans("q"), plan("p", 96, 18)));
        ok(put(plans("Q") + "/1", plan("p2", 96, 19)))
                .json("{\"is_success\":true,\"message\":\"\",\"queue_name\":\"q\",\"plan_id\":1}");
        assertThat(listed("q")).extracting("plan_name").containsExactly("p2");
    }

    @Test
    void planForSeveralQueuesIsCreatedAtomically() {
        createQueue("a");
        createQueue("b");
        ok(post(plans("a,B"), plan("p", 96, 18)));
        assertThat(listed("b,a")).extracting("plan_name").containsExactly("p", "p");
        error(post(plans("a,nope"), plan("p2", 96, 10)), 400, "DLI.0002");
        ok(post(plans("a"), plan("p3", 96, 10)));
        error(post(plans("b,a"), plan("p4", 96, 9)), 400, "DLI.0001");
        assertThat(listed("b")).hasSize(1);
        ok(put(plans("a,b") + "/1", plan("p5", 64, 18)))
                .jsonPath("$.queue_name")
                .isEqualTo("a,b");
        error(delete(plans("a,b") + "/1,2"), 400, "DLI.0002");
        ok(delete(plans("a") + "/1,2"));
        assertThat(listed("a,b")).extracting("plan_name").containsExactly("p5");
    }

    @Test
    void v1Point0PathIsSupported() {
        createQueue("q");
        ok(post(queues() + "/q/plans", plan("p", 96, 18)));
        ok(get(queues() + "/q/plans")).jsonPath("$.plans[0].id").isEqualTo(1);
        ok(post(queues() + "/q/plans/batch-delete", Map.of("plan_ids", List.of(1))));
    }

    private static String minute(Map<String, Object> change) {
        Instant at = Instant.parse(String.valueOf(change.get("at")));
        return at.toString().substring(0, "2030-01-01T00:00".length());
    }
}
