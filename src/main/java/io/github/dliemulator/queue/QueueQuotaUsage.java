package io.github.dliemulator.queue;

import io.github.dliemulator.quota.QuotaType;
import io.github.dliemulator.quota.QuotaUsageProvider;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Quota usage of queues. The preset queue does not count. */
@Component
class QueueQuotaUsage implements QuotaUsageProvider {

    private final QueueRepository queues;

    QueueQuotaUsage(QueueRepository queues) {
        this.queues = queues;
    }

    @Override
    public long used(World world, QuotaType type) {
        return switch (type) {
            case QUEUE -> queues.countWithoutDefault(world.projectId());
            case CU -> queues.sumStandaloneCus(world.projectId());
            default -> 0;
        };
    }
}
