package io.github.dliemulator;

import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Methods for tests of pools. */
public abstract class PoolTest extends EmulatorTest {

    protected String pools() {
        return "/v3/" + project + "/elastic-resource-pools";
    }

    protected String pool(String name) {
        return pools() + "/" + name;
    }

    protected static Map<String, Object> pool(String name, int minCu, int maxCu) {
        return Map.of("elastic_resource_pool_name", name, "min_cu", minCu, "max_cu", maxCu);
    }

    /** A pool that is available. */
    protected void createPool(String name, int minCu, int maxCu) {
        ok(post(pools(), pool(name, minCu, maxCu)));
        advance("10s");
    }

    /** Creates a queue in a pool; both are available and the pool is scaled. */
    protected void createQueueInPool(String pool, String name, int cuCount) {
        ok(postQueueInPool(pool, name, cuCount));
        advance("10s");
    }

    protected ResponseSpec postQueueInPool(String pool, String name, int cuCount) {
        return post(queues(), Map.of("queue_name", name, "cu_count", cuCount, "elastic_resource_pool_name", pool));
    }

    protected ResponseSpec replacePolicies(String pool, String queue, List<Map<String, Object>> policies) {
        return put(pool(pool) + "/queues/" + queue, Map.of("queue_scaling_policies", policies));
    }

    protected static Map<String, Object> policy(int priority, String start, String stop, int minCu, int maxCu) {
        return Map.of(
                "priority",
                priority,
                "impact_start_time",
                start,
                "impact_stop_time",
                stop,
                "min_cu",
                minCu,
                "max_cu",
                maxCu);
    }

    protected static Map<String, Object> allDay(int minCu, int maxCu) {
        return policy(1, "00:00", "24:00", minCu, maxCu);
    }

    protected List<Map<String, Object>> listed(String query) {
        return read(get(pools() + query), "$.elastic_resource_pools");
    }

    /** The pool as the list shows it. */
    protected Map<String, Object> shown(String name) {
        return listed("").stream()
                .filter(pool -> pool.get("elastic_resource_pool_name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    protected List<Map<String, Object>> queuesIn(String pool) {
        return read(get(pool(pool) + "/queues"), "$.queues");
    }
}
