package io.github.dliemulator.queue;

import io.github.dliemulator.queue.spi.QueueMoved;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.World;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Queues in pools. */
@Component
public class PoolMembers {

    private final QueueRepository queues;
    private final Queues queueService;
    private final ApplicationEventPublisher events;

    PoolMembers(QueueRepository queues, Queues queueService, ApplicationEventPublisher events) {
        this.queues = queues;
        this.queueService = queueService;
        this.events = events;
    }

    /** The queues of a pool by name. */
    public Map<String, PoolMember> findByPool(World world, String poolName) {
        return queues.findByProjectIdAndElasticResourcePoolName(world.projectId(), poolName).stream()
                .map(queue -> queue.toPoolMember(world.now()))
                .collect(Collectors.toMap(PoolMember::queueName, Function.identity()));
    }

    /**
     * Moves a queue into a pool. Needs a transaction.
     *
     * @throws DliException if there is no such queue, or it cannot be moved
     */
    public PoolMember moveToPool(World world, String queueName, String poolName) {
        Queue queue = queueService.requireQueue(world, queueName);
        queue.joinPool(poolName, world.now());
        events.publishEvent(new QueueMoved(world, queue.name(), poolName));
        return queue.toPoolMember(world.now());
    }

    /** @throws DliException if there is no such queue, or it is not available */
    public void requireAvailable(World world, String queueName) {
        queueService.requireQueue(world, queueName).requireAvailable(world.now());
    }
}
