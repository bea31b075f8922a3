package io.github.dliemulator.admin.project;

import io.github.dliemulator.PoolTest;
import java.util.List;
import java.util.Map;

/** Creates the resources that tests of snapshots save. */
abstract class SnapshotTest extends PoolTest {

    /** ID of a connection with a peering that is in progress and a peering that is not. */
    protected String connection;

    /** A VPC with a subnet, a pool with the queue {@code pooled}, and the queue {@code up} with a plan and a connectivity test. */
    protected void createNetworkPoolAndQueue() {
        String v1 = "/v1/" + project;
        String vpc = read(post(v1 + "/vpcs", Map.of("vpc", Map.of("name", "v", "cidr", "10.0.0.0/8"))), "$.vpc.id");
        Map<String, String> subnet =
                Map.of("name", "s", "vpc_id", vpc, "cidr", "10.9.0.0/16", "gateway_ip", "10.9.0.1");
        ok(post(v1 + "/subnets", Map.of("subnet", subnet)));
        createPool("pool_a", 64, 128);
        createQueueInPool("pool_a", "pooled", 16);
        createQueue("up");
        advance("1m");
        ok(post(
                v1 + "/queues/up/plans",
                Map.of("plan_name", "grow", "target_cu", 32, "start_hour", 0, "start_minute", 30)));
        ok(post(queues() + "/up/connection-test", Map.of("address", "db.x.com:443")));
        ok(replacePolicies("pool_a", "pooled", List.of(allDay(16, 128))));
    }

    /** A queue that starts, with a tag, and a connection that binds it and that another project may use. */
    protected void createStartingQueueAndConnection() {
        List<Map<String, String>> tags = List.of(Map.of("key", "ä", "value", "1"));
        ok(post(queues(), Map.of("queue_name", "starting", "cu_count", 16, "resource_mode", 1, "tags", tags)));
        connection = createConnection("c", "starting", "up");
        shareConnection(connection, "another");
    }
}
