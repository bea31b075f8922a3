package io.github.dliemulator.queue;

import io.github.dliemulator.quota.QuotaType;
import io.github.dliemulator.quota.Quoted;
import io.github.dliemulator.simulation.World;
import org.springframework.stereotype.Component;

/** How much the queues of a project use of what it may have. The preset queue uses nothing. */
@Component
class QueueUse implements Quoted {

    private final QueueRepository queues;

    QueueUse(QueueRepository queues) {
        this.queues = queues;
    }

    @Override
    public long used(World world, QuotaType type) {
        return switch (type) {
            case QUEUE -> queues.countOwn(world.projectId());
            case CU -> queues.sumCus(world.projectId());
            default -> 0;
        };
    }
}
