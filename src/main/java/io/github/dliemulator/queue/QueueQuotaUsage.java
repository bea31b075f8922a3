package io.github.dliemulator.queue;

import io.github.dliemulator.quota.QuotaType;
import io.github.dliemulator.quota.QuotaUsageProvider;
import io.github.dliemulator.world.World;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quota usage of queues. The preset queue does not count. */
@Component
class QueueQuotaUsage implements QuotaUsageProvider {

    private static final String FROM_NON_DEFAULT_QUEUES =
            " from queue where project_id = ? and queue_name <> 'default'";

    private final QueueRepository queues;
    private final JdbcClient jdbc;

    QueueQuotaUsage(QueueRepository queues, JdbcClient jdbc) {
        this.queues = queues;
        this.jdbc = jdbc;
    }

    @Override
    public long used(World world, QuotaType type) {
        return switch (type) {
            case QUEUE -> queryForLong("select count(*)" + FROM_NON_DEFAULT_QUEUES, world);
            case CU ->
                queryForLong(
                        "select coalesce(sum(cu_count), 0)" + FROM_NON_DEFAULT_QUEUES
                                + " and elastic_resource_pool_name is null",
                        world);
            default -> 0;
        };
    }

    /** Counts the pending changes of the transaction as well. */
    private long queryForLong(String sql, World world) {
        queues.flush();
        return jdbc.sql(sql).param(world.projectId()).query(Long.class).single();
    }
}
