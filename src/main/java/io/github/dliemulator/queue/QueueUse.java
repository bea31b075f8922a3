package io.github.dliemulator.queue;

import io.github.dliemulator.quota.QuotaType;
import io.github.dliemulator.quota.Quoted;
import io.github.dliemulator.simulation.World;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the queues of a project use of what it may have. The preset queue uses nothing. */
@Component
class QueueUse implements Quoted {

    private static final String OWN = " from queue where project_id = ? and queue_name <> 'default'";

    private final QueueRepository queues;
    private final JdbcClient jdbc;

    QueueUse(QueueRepository queues, JdbcClient jdbc) {
        this.queues = queues;
        this.jdbc = jdbc;
    }

    @Override
    public long used(World world, QuotaType type) {
        return switch (type) {
            case QUEUE -> sum("select count(*)" + OWN, world);
            case CU ->
                sum("select coalesce(sum(cu_count), 0)" + OWN + " and elastic_resource_pool_name is null", world);
            default -> 0;
        };
    }

    /** What a change has done so far counts, too. */
    private long sum(String question, World world) {
        queues.flush();
        return jdbc.sql(question).param(world.projectId()).query(Long.class).single();
    }
}
