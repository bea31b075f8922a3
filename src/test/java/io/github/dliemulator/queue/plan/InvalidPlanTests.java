package io.github.dliemulator.queue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 33 to 37 of the contract: plans that are refused, by the relaxed rules. */
class InvalidPlanTests extends PlanTest {
    @Test
    void planThatNeverStartsIsRejectedWithItsErrorCode() {
        createQueue("q");
        String never = "Queue plans create failed. The plan p can not generate a scale plan, please check all time"
                + " settings for the plan.";
        assertThat(error(post(plans("q"), plan("p", 96, 18, "valid_date_end", T0_MILLIS - 1)), 400, "DLI.0999"))
                .isEqualTo(never);
        assertThat(error(
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
        assertThat(error(post(plans("q"), plan("p", 528, 18)), 400, "DLI.0999"))
                .isEqualTo("Queue plans create failed. The plan p target cu is out of quota");
        assertThat(listed("q")).isEmpty();
    }

    @Test
    void unknownQueueIsRejectedWithItsErrorCode() {
        assertThat(error(get(plans("zz")), 400, "DLI.0008")).isEqualTo("There is no queue named zz.");
        error(post(plans("zz"), plan("p", 96, 18)), 400, "DLI.0002");
        error(put(plans("zz") + "/1", plan("p", 96, 18)), 400, "DLI.0002");
        error(delete(plans("zz") + "/1"), 400, "DLI.0002");
        error(get(plans(",")), 400, "DLI.0008");
    }

    @Test
    void unknownPlanIsRejectedWithItsErrorCode() {
        createQueue("q");
        assertThat(error(delete(plans("q") + "/8"), 400, "DLI.0002")).isEqualTo("The plan with id 8 does not exist.");
        assertThat(error(put(plans("q") + "/8", plan("p", 96, 18)), 400, "DLI.0002"))
                .isEqualTo("The plan with id 8 does not exist.");
        assertThat(error(post(plans("q") + "/batch-delete", Map.of("plan_ids", List.of(8, 9))), 400, "DLI.0002"))
                .isEqualTo("The plans with id 8, 9 do not exist.");
        error(delete(plans("q") + "/eight"), 400, "DLI.0001");
        error(delete(plans("q") + "/1,"), 400, "DLI.0001");
        error(delete(plans("q") + "/99999999999999999999"), 400, "DLI.0001");
        error(post(plans("q") + "/batch-delete", Map.of("plan_ids", List.of())), 400, "DLI.0001");
        error(post(plans("q") + "/batch-delete", Map.of()), 400, "DLI.0001");
    }

    @Test
    void queueHasAtMostTwelvePlans() {
        createQueue("q");
        IntStream.range(0, 12).forEach(i -> ok(post(plans("q"), plan("p" + i, 96, 2 * i))));
        error(post(plans("q"), plan("p12", 96, 1, "activate", false)), 400, "DLI.0009");
        ok(delete(plans("q") + "/1"));
        ok(post(plans("q"), plan("p12", 96, 0)));
        assertThat(listed("q")).extracting("id").startsWith(2).endsWith(13);
    }

    @ParameterizedTest
    @CsvSource({"17, false", "19, false", "18, false", "16, true", "20, true"})
    void plansStartTwoHoursApart(int hour, boolean fine) {
        createQueue("q");
        ok(post(plans("q"), plan("p", 96, 18, "repeat_day", List.of("MONDAY", "FRIDAY"))));
        var response = post(plans("q"), plan("other", 96, hour, "repeat_day", List.of("FRIDAY")));
        if (fine) {
            ok(response);
        } else {
            assertThat(error(response, 400, "DLI.0001"))
                    .isEqualTo("The plan other must start at least 2 hours before or after the plan p");
        }
    }

    @Test
    void plansOfDifferentDaysAndInactivePlansDoNotConflict() {
        createQueue("q");
        ok(post(plans("q"), plan("p", 96, 18, "repeat_day", List.of("MONDAY"))));
        ok(post(plans("q"), plan("other_day", 96, 18, "repeat_day", List.of("FRIDAY"))));
        ok(post(plans("q"), plan("inactive", 96, 18, "repeat_day", List.of("MONDAY"), "activate", false)));
        ok(post(plans("q"), plan("late", 96, 23, "repeat_day", List.of("SUNDAY"))));
        error(post(plans("q"), plan("early", 96, 0, "repeat_day", List.of("MONDAY"))), 400, "DLI.0001");
        error(put(plans("q") + "/3", plan("active", 96, 18, "repeat_day", List.of("MONDAY"))), 400, "DLI.0001");
    }

    @Test
    void presetQueueHasNoPlans() {
        error(post(plans("default"), plan("p", 96, 18)), 400, "DLI.0007");
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
    void invalidPlanIsRejected(String field) {
        createQueue("q");
        String good = "{'plan_name':'p','target_cu':96,'start_hour':18,'start_minute':0,";
        assertThat(error(post(plans("q"), (good + field + "}").replace('\'', '"')), 400, "DLI.0001"))
                .doesNotContain("dliemulator", "java");
        assertThat(listed("q")).isEmpty();
    }
}
