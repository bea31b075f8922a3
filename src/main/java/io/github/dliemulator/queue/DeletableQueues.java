package io.github.dliemulator.queue;

import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.world.DeletableResources;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Queues that clients can delete: all but the preset one. Their plans, properties and connectivity tests are deleted with them. */
@Component
@Order(20)
class DeletableQueues implements DeletableResources {

    private final QueueRepository queues;

    DeletableQueues(QueueRepository queues) {
        this.queues = queues;
    }

    @Override
    public Stream<DeletableResource> findAll(String projectId) {
        return queues.findByProjectIdOrderByQueueName(projectId).stream()
                .map(Queue::name)
                .filter(name -> !name.equals(CreateQueue.DEFAULT_NAME))
                .map(name -> DeletableResource.named(
                        Queues.KIND.name(),
                        name,
                        Creation.of("CreateQueue", name),
                        "/v1.0/%s/queues/%s".formatted(projectId, name)));
    }
}
