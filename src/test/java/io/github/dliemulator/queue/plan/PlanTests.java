package io.github.dliemulator.queue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dliemulator.queue.QueueTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 32 to 37 of the contract, by the relaxed rules. The first day is a Tuesday. */
class PlanTests extends QueueTest {

    @Test
    void planIsListedAsItWasMade() {
        givenQueue("q");
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
    void queueGrowsAndShrinksByTheCalendar() {
        givenReady("q", 64);
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
    void queueIsScalingWhileAPlanMovesIt() {
        put(operator() + "/timing", Map.of("delays", Map.of("queue-scaling", "10m")));
        givenReady("q", 64);
        ok(post(plans("q"), plan("grow", 96, 18)));
        assertThat(changes(Map.of("next", 1))).containsExactly("queue/q AVAILABLE -> SCALING");
        assertThat(refusal(act("q", Map.of("action", "restart")), 400, "DLI.0012"))
                .isEqualTo("Status of queue q is scaling, which is not available");
        assertThat(cus("q")).isEqualTo(64);
        ok(get(operator() + "/resources/cu/q")).jsonPath("$.next.from").isEqualTo("2030-01-01T18:10:00Z");
        assertThat(changes(Map.of("next", 1))).containsExactly("queue/q SCALING -> AVAILABLE", "cu/q 64 -> 96");
        assertThat(cus("q")).isEqualTo(96);
        assertThat(items("?order=cu_desc").get(0)).containsEntry("cu_count", 96);
        assertThat(listed("q")).extracting("last_execute_time").containsExactly(T0_MILLIS + 18 * 3_600_000);
        assertThat(changes(Map.of("next", 1))).isEmpty();
    }

    @Test
    void planThatFindsItsQueueInUseTriesAgainEveryQuarterOfAnHour() {
        put(operator() + "/timing", Map.of("delays", Map.of("queue-restart", "20m")));
        givenReady("q", 64);
        ok(post(plans("q"), plan("grow", 96, 18)));
        ok(post(clock() + "/advance", Map.of("to", "2030-01-01T17:50:00Z")));
        ok(act("q", Map.of("action", "restart")));
        assertThat(changes(Map.of("next", 2)))
                .containsExactly("queue/q RESTARTING -> AVAILABLE", "queue/q AVAILABLE -> SCALING");
        ok(get(clock())).jsonPath("$.now").isEqualTo("2030-01-01T18:15:00Z");
        assertThat(listed("q")).extracting("last_execute_time").containsExactly(T0_MILLIS + 18 * 3_600_000 + 900_000);
    }

    @Test
    void whatAPlanHasDoneStaysDoneWhenItIsChangedOrTakenAway() {
        givenReady("q", 64);
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
        ok(get(operator() + "/resources/cu/q"))
                .jsonPath("$.since")
                .value(since -> assertThat(String.valueOf(since)).startsWith("2030-01-01T06:00:0"));
    }

    @Test
    void sizeIsKnownHoweverFarTheClockGoes() {
        givenReady("q", 64);
        ok(post(plans("q"), plan("grow", 96, 18, "repeat_day", List.of("MONDAY"))));
        ok(post(plans("q"), plan("shrink", 64, 22, "repeat_day", List.of("MONDAY"))));
        ok(post(clock() + "/advance", Map.of("to", "2130-01-01T00:00:00Z")));
        assertThat(cus("q")).isEqualTo(64);
        ok(act("q", Map.of("action", "restart")));
        ok(get(clock())).jsonPath("$.pending").isEqualTo(3);
    }

    @Test
    void changedPlanIsAnsweredWithItsQueueAndId() {
        givenQueue("q");
        ok(post(plans("q"), plan("p", 96, 18)));
        ok(put(plans("Q") + "/1", plan("p2", 96, 19)))
                .json("{\"is_success\":true,\"message\":\"\",\"queue_name\":\"q\",\"plan_id\":1}");
        assertThat(listed("q")).extracting("plan_name").containsExactly("p2");
    }

    @Test
    void severalQueuesArePlannedForTogetherOrNotAtAll() {
        givenQueue("a");
        givenQueue("b");
        ok(post(plans("a,B"), plan("p", 96, 18)));
        assertThat(listed("b,a")).extracting("plan_name").containsExactly("p", "p");
        refusal(post(plans("a,nope"), plan("p2", 96, 10)), 400, "DLI.0002");
        ok(post(plans("a"), plan("p3", 96, 10)));
        refusal(post(plans("b,a"), plan("p4", 96, 9)), 400, "DLI.0001");
        assertThat(listed("b")).hasSize(1);
        ok(put(plans("a,b") + "/1", plan("p5", 64, 18)))
                .jsonPath("$.queue_name")
                .isEqualTo("a,b");
        refusal(delete(plans("a,b") + "/1,2"), 400, "DLI.0002");
        ok(delete(plans("a") + "/1,2"));
        assertThat(listed("a,b")).extracting("plan_name").containsExactly("p5");
    }

    @Test
    void answersUnderV1Point0AsWell() {
        givenQueue("q");
        ok(post(queues() + "/q/plans", plan("p", 96, 18)));
        ok(get(queues() + "/q/plans")).jsonPath("$.plans[0].id").isEqualTo(1);
        ok(post(queues() + "/q/plans/batch-delete", Map.of("plan_ids", List.of(1))));
    }

    @Test
    void planThatWouldNeverStartIsRefusedInTheServicesWords() {
        givenQueue("q");
        String never = "Queue plans create failed. The plan p can not generate a scale plan, please check all time"
                + " settings for the plan.";
        assertThat(refusal(post(plans("q"), plan("p", 96, 18, "valid_date_end", T0_MILLIS - 1)), 400, "DLI.0999"))
                .isEqualTo(never);
        assertThat(refusal(
                        post(
                                plans("q"),
                                plan(
                                        "p",
                                        96,
                                        18,
                                        "repeat_day",
                                        List.of("FRIDAY"),
                                        "valid_date_end",
                                        T0_MILLIS + 86_400_000)),
                        400,
                        "DLI.0999"))
                .isEqualTo(never);
        assertThat(refusal(post(plans("q"), plan("p", 528, 18)), 400, "DLI.0999"))
                .isEqualTo("Queue plans create failed. The plan p target cu is out of quota");
        assertThat(listed("q")).isEmpty();
    }

    @Test
    void unknownQueueIsRefusedInTheServicesWords() {
        assertThat(refusal(get(plans("zz")), 400, "DLI.0008")).isEqualTo("There is no queue named zz.");
        refusal(post(plans("zz"), plan("p", 96, 18)), 400, "DLI.0002");
        refusal(put(plans("zz") + "/1", plan("p", 96, 18)), 400, "DLI.0002");
        refusal(delete(plans("zz") + "/1"), 400, "DLI.0002");
        refusal(get(plans(",")), 400, "DLI.0008");
    }

    @Test
    void unknownPlanIsRefusedInTheServicesWords() {
        givenQueue("q");
        assertThat(refusal(delete(plans("q") + "/8"), 400, "DLI.0002")).isEqualTo("The plan with id 8 does not exist.");
        assertThat(refusal(put(plans("q") + "/8", plan("p", 96, 18)), 400, "DLI.0002"))
                .isEqualTo("The plan with id 8 does not exist.");
        assertThat(refusal(post(plans("q") + "/batch-delete", Map.of("plan_ids", List.of(8, 9))), 400, "DLI.0002"))
                .isEqualTo("The plans with id 8, 9 do not exist.");
        refusal(delete(plans("q") + "/eight"), 400, "DLI.0001");
        refusal(delete(plans("q") + "/1,"), 400, "DLI.0001");
        refusal(delete(plans("q") + "/99999999999999999999"), 400, "DLI.0001");
        refusal(post(plans("q") + "/batch-delete", Map.of("plan_ids", List.of())), 400, "DLI.0001");
        refusal(post(plans("q") + "/batch-delete", Map.of()), 400, "DLI.0001");
    }

    @Test
    void queueHasTwelvePlansAndNoMore() {
        givenQueue("q");
        IntStream.range(0, 12).forEach(i -> ok(post(plans("q"), plan("p" + i, 96, 2 * i))));
        refusal(post(plans("q"), plan("p12", 96, 1, "activate", false)), 400, "DLI.0009");
        ok(delete(plans("q") + "/1"));
        ok(post(plans("q"), plan("p12", 96, 0)));
        assertThat(listed("q")).extracting("id").startsWith(2).endsWith(13);
    }

    @ParameterizedTest
    @CsvSource({"17, false", "19, false", "18, false", "16, true", "20, true"})
    void plansStartTwoHoursApart(int hour, boolean fine) {
        givenQueue("q");
        ok(post(plans("q"), plan("p", 96, 18, "repeat_day", List.of("MONDAY", "FRIDAY"))));
        var answer = post(plans("q"), plan("other", 96, hour, "repeat_day", List.of("FRIDAY")));
        if (fine) {
            ok(answer);
        } else {
            assertThat(refusal(answer, 400, "DLI.0001"))
                    .isEqualTo("The plan other must start at least 2 hours before or after the plan p");
        }
    }

    @Test
    void plansOfDifferentDaysOrOfNoEffectDoNotCrowdEachOther() {
        givenQueue("q");
        ok(post(plans("q"), plan("p", 96, 18, "repeat_day", List.of("MONDAY"))));
        ok(post(plans("q"), plan("other_day", 96, 18, "repeat_day", List.of("FRIDAY"))));
        ok(post(plans("q"), plan("inactive", 96, 18, "repeat_day", List.of("MONDAY"), "activate", false)));
        ok(post(plans("q"), plan("late", 96, 23, "repeat_day", List.of("SUNDAY"))));
        refusal(post(plans("q"), plan("early", 96, 0, "repeat_day", List.of("MONDAY"))), 400, "DLI.0001");
        refusal(put(plans("q") + "/3", plan("active", 96, 18, "repeat_day", List.of("MONDAY"))), 400, "DLI.0001");
    }

    @Test
    void presetQueueHasNoPlans() {
        refusal(post(plans("default"), plan("p", 96, 18)), 400, "DLI.0007");
        assertThat(listed("default")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'plan_name':'_p'",
                "'plan_name':'1'",
                "'plan_name':''",
                "'plan_name':null",
                "'target_cu':8",
                "'target_cu':20",
                "'target_cu':null",
                "'target_cu':'x'",
                "'start_hour':24",
                "'start_hour':-1",
                "'start_hour':null",
                "'start_minute':60",
                "'start_minute':null",
                "'repeat_day':['FUNDAY']",
                "'repeat_day':[null]",
                "'repeat_day':'MONDAY,FRIDAY'",
                "'valid_date_begin':1",
                "'valid_date_end':99999999999999",
                "'valid_date_end':'soon'",
                "'activate':'perhaps'"
            })
    void badPlanIsRefused(String field) {
        givenQueue("q");
        String good = "{'plan_name':'p','target_cu':96,'start_hour':18,'start_minute':0,";
        assertThat(refusal(post(plans("q"), (good + field + "}").replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
        assertThat(listed("q")).isEmpty();
    }

    private static String minute(Map<String, Object> change) {
        Instant at = Instant.parse(String.valueOf(change.get("at")));
        return at.toString().substring(0, "2030-01-01T00:00".length());
    }

    private static Map<String, Object> plan(String name, int cus, int hour, Object... more) {
        Map<String, Object> plan =
                new HashMap<>(Map.of("plan_name", name, "target_cu", cus, "start_hour", hour, "start_minute", 0));
        for (int i = 0; i < more.length; i += 2) {
            plan.put(String.valueOf(more[i]), more[i + 1]);
        }
        return plan;
    }

    private List<Map<String, Object>> listed(String queues) {
        return read(get(plans(queues)), "$.plans");
    }

    private String plans(String queue) {
        return "/v1/" + project + "/queues/" + queue + "/plans";
    }
}
