package io.github.dliemulator.queue;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads the CIDR blocks that users chose for queues. */
@Component
class QueueCidrCheck implements SnapshotCheck {

    private final QueueRepository queues;

    QueueCidrCheck(QueueRepository queues) {
        this.queues = queues;
    }

    @Override
    public String column() {
        return "queue.cidr_in_vpc";
    }

    @Override
    public void read(World world) {
        queues.findByProjectIdOrderByQueueName(world.projectId()).forEach(Queue::chosenCidr);
    }
}
