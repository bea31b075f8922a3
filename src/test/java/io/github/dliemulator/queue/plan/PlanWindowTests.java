package io.github.dliemulator.queue.plan;

import io.github.dliemulator.queue.QueueTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans hold from one day to another. The first day is a Tuesday. */
class PlanWindowTests extends QueueTest {

    private static final long DAY = 86_400_000;

    @BeforeEach
    void setUpQueue() {
        createQueue("q");
        advance("1m");
    }

    @Test
    void plansWithDisjointPeriodsMayStartAtTheSameHour() {
        ok(post(plans(), plan("january", 0, 20, "MONDAY")));
        ok(post(plans(), plan("june", 150, 180, "MONDAY")));
        ok(post(plans(), plan("once", 30, 33)));
        ok(post(plans(), plan("once_more", 40, 43)));
    }

    @Test
    void plansThatOverlapInOneWeekConflict() {
        ok(post(plans(), plan("january", 0, 22, "MONDAY")));
        error(post(plans(), plan("february", 15, 40, "MONDAY")), 400, "DLI.0001");
        error(post(plans(), plan("once", 6, 7)), 400, "DLI.0001");
        ok(post(plans(), plan("tuesdays", 15, 40, "TUESDAY")));
    }

    @Test
    void noExecutionStartsAfterTheLastDay() {
        Map<String, Object> short_ = new HashMap<>(plan("short", 0, 0, "TUESDAY"));
        short_.put("valid_date_end", T0_MILLIS + 10 * 3_600_000 + 300_000);
        ok(post(plans(), short_));
        put(adminUri() + "/timing", Map.of("delays", Map.of("queue-restart", "30m")));
        ok(post(clock() + "/advance", Map.of("to", "2030-01-01T09:50:00Z")));
        ok(put(queues() + "/q/action", Map.of("action", "restart")));
        advance("3h");
        ok(get(queues() + "/q")).jsonPath("$.cuCount").isEqualTo(16);
    }

    private String plans() {
        return "/v1/" + project + "/queues/q/plans";
    }

    /** At ten o'clock, from one day to another. */
    private static Map<String, Object> plan(String name, int begin, int end, String... days) {
        return Map.of(
                "plan_name",
                name,
                "target_cu",
                64,
                "start_hour",
                10,
                "start_minute",
                0,
                "repeat_day",
                List.of(days),
                "valid_date_begin",
                T0_MILLIS + begin * DAY,
                "valid_date_end",
                T0_MILLIS + end * DAY);
    }
}
