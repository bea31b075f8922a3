package io.github.dliemulator.queue;

import io.github.dliemulator.EmulatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Methods for tests of queues. */
public abstract class QueueTest extends EmulatorTest {

    protected void createQueue(Map<String, Object> queue) {
        ok(post(queues(), queue));
    }

    static Map<String, Object> tagged(String name, String... keysAndValues) {
        List<Map<String, String>> tags = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tags.add(Map.of("key", keysAndValues[i], "value", keysAndValues[i + 1]));
        }
        return Map.of("queue_name", name, "cu_count", 16, "tags", tags);
    }

    protected List<String> names(String query) {
        return read(get(queues() + query), "$.queues[*].queue_name");
    }

    protected List<Map<String, Object>> items(String query) {
        return read(get(queues() + query), "$.queues");
    }

    /** A dedicated queue whose computing resources are there. */
    protected void createAvailableQueue(String name, int cus) {
        createQueue(Map.of("queue_name", name, "cu_count", cus, "resource_mode", 1));
        advance("1m");
    }

    protected int cus(String name) {
        return read(get(queues() + "/" + name), "$.cuCount");
    }

    protected ResponseSpec postAction(String name, Object action) {
        return put(queues() + "/" + name + "/action", action);
    }

    /** As if a job had run on it. */
    protected void markAsUsed(String name) {
        ok(post(adminUri() + "/resources/queue/" + name + "/force", Map.of("state", "USED")));
    }

    /** Advances the clock and returns the changes, one per line. */
    protected List<String> advanceAndGetChanges(Map<String, Object> advance) {
        List<Map<String, Object>> changes = read(post(clock() + "/advance", advance), "$.changes");
        return changes.stream()
                .map(change -> "%s %s -> %s".formatted(change.get("resource"), change.get("from"), change.get("to")))
                .toList();
    }
}
