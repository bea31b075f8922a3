package io.github.dliemulator.queue;

import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.TaggableResources;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.World;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Taggable queues. Clients use the number of a queue, or its {@code resource_id}. */
@Component
class TaggableQueues implements TaggableResources {

    private final QueueRepository queues;

    TaggableQueues(QueueRepository queues) {
        this.queues = queues;
    }

    @Override
    public ResourceType resourceType() {
        return ResourceType.DLI_QUEUE;
    }

    @Override
    public ResourceKind kind() {
        return Queues.KIND;
    }

    @Override
    public Optional<TaggableResource> find(World world, String resourceId) {
        return queues.findByQueueIdOrResourceId(world.projectId(), resourceId).stream()
                .findFirst()
                .map(Queue::toTaggableResource);
    }

    @Override
    public Stream<TaggableResource> findAll(World world) {
        return queues.findByProjectIdOrderByQueueName(world.projectId()).stream()
                .filter(queue -> !queue.isDefault())
                .map(Queue::toTaggableResource);
    }
}
