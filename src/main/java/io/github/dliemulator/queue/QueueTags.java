package io.github.dliemulator.queue;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.Taggable;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Queues by the ids under which clients tag them: a queue's number, or its {@code resource_id}. */
@Component
class QueueTags implements Taggable {

    private final QueueRepository queues;

    QueueTags(QueueRepository queues) {
        this.queues = queues;
    }

    @Override
    public ResourceType type() {
        return ResourceType.DLI_QUEUE;
    }

    @Override
    public Optional<Subject> subject(World world, String resourceId) {
        return queues.findByEitherId(world.projectId(), resourceId).stream()
                .findFirst()
                .map(Queue::subject);
    }

    @Override
    public Stream<Subject> subjects(World world) {
        return queues.findByProjectIdOrderByQueueName(world.projectId()).stream()
                .filter(queue -> !queue.isDefault())
                .map(Queue::subject);
    }
}
