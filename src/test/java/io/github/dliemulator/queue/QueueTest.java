package io.github.dliemulator.queue;

import io.github.dliemulator.EmulatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What tests of queues have in common. */
abstract class QueueTest extends EmulatorTest {

    void given(Map<String, Object> queue) {
        ok(post(queues(), queue));
    }

    static Map<String, Object> tagged(String name, String... keysAndValues) {
        List<Map<String, String>> tags = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tags.add(Map.of("key", keysAndValues[i], "value", keysAndValues[i + 1]));
        }
        return Map.of("queue_name", name, "cu_count", 16, "tags", tags);
    }

    List<String> names(String query) {
        return read(get(queues() + query), "$.queues[*].queue_name");
    }

    List<Map<String, Object>> items(String query) {
        return read(get(queues() + query), "$.queues");
    }
}
