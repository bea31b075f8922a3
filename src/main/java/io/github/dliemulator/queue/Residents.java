package io.github.dliemulator.queue;

import io.github.dliemulator.queue.spi.QueueMoved;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.web.refusal.DliException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The queues that live in pools. */
@Component
public class Residents {

    private final QueueRepository queues;
    private final Queues all;
    private final ApplicationEventPublisher events;

    Residents(QueueRepository queues, Queues all, ApplicationEventPublisher events) {
        this.queues = queues;
        this.all = all;
        this.events = events;
    }

    /** The queues of a pool, by their names. */
    public Map<String, Resident> of(World world, String poolName) {
        return queues.findByProjectIdAndElasticResourcePoolName(world.projectId(), poolName).stream()
                .map(queue -> queue.residentAt(world.now()))
                .collect(Collectors.toMap(Resident::queueName, Function.identity()));
    }

    /**
     * Moves a queue into a pool; call it within a change.
     *
     * @throws DliException when there is no such queue, or it cannot move
     */
    public Resident move(World world, String queueName, String poolName) {
        Queue queue = all.existing(world, queueName);
        queue.moveInto(poolName, world.now());
        events.publishEvent(new QueueMoved(world, queue.name(), poolName));
        return queue.residentAt(world.now());
    }

    /** @throws DliException when there is no such queue, or its computing resources are not there yet */
    public void requireAvailable(World world, String queueName) {
        all.existing(world, queueName).requireAvailable(world.now());
    }
}
