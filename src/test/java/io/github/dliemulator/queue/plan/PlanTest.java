package io.github.dliemulator.queue.plan;

import io.github.dliemulator.queue.QueueTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Methods for tests of plans. */
abstract class PlanTest extends QueueTest {
    static Map<String, Object> plan(String name, int cus, int hour, Object... more) {
        Map<String, Object> plan =
                new HashMap<>(Map.of("plan_name", name, "target_cu", cus, "start_hour", hour, "start_minute", 0));
        for (int i = 0; i < more.length; i += 2) {
            plan.put(String.valueOf(more[i]), more[i + 1]);
        }
        return plan;
    }

    List<Map<String, Object>> listed(String queues) {
        return read(get(plans(queues)), "$.plans");
    }

    String plans(String queue) {
        return "/v1/" + project + "/queues/" + queue + "/plans";
    }
}
