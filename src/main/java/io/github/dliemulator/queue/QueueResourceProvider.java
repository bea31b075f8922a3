package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.scaling.QueueStatus.ASSIGNING;

import io.github.dliemulator.queue.scaling.QueueTimelines;
import io.github.dliemulator.queue.spi.QueueChanged;
import io.github.dliemulator.web.ResourceNames;
import io.github.dliemulator.world.ForcedState;
import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceHeld;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceProvider;
import io.github.dliemulator.world.ResourceReleased;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds, holds, releases and forces queues, and finds their CUs. */
@Component
@Order(20)
class QueueResourceProvider implements ResourceProvider {

    private static final ResourceKind CU =
            ResourceKind.of("cu", "CUs of queues").asAttributeOf(Queues.KIND);

    private static final String STATUS_EXPOSED_IN =
            "in no response; operations on a queue that is not AVAILABLE are rejected with DLI.0012, and its peers stay CREATING";

    private static final String CU_EXPOSED_IN = "cu_count of ListQueues, cuCount of ShowQueue";

    private final QueueRepository queues;
    private final Queues queueService;
    private final ApplicationEventPublisher events;

    QueueResourceProvider(QueueRepository queues, Queues queueService, ApplicationEventPublisher events) {
        this.queues = queues;
        this.queueService = queueService;
        this.events = events;
    }

    @Override
    public List<ResourceKind> kinds() {
        return List.of(Queues.KIND, CU);
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return queues.findByProjectIdOrderByQueueName(projectId).stream().flatMap(QueueResourceProvider::resources);
    }

    @Override
    public Stream<Resource> resourcesChangingAfter(String projectId, Instant after) {
        return queues.findByProjectIdAndTimelinesLastChangeAtAfterOrderByQueueName(projectId, after).stream()
                .flatMap(QueueResourceProvider::resources);
    }

    private static Stream<Resource> resources(Queue queue) {
        QueueTimelines timelines = queue.timelines();
        return Stream.of(
                new Resource(Queues.KIND, queue.name(), timelines.status(), STATUS_EXPOSED_IN),
                new Resource(CU, queue.name(), timelines.cus(), CU_EXPOSED_IN));
    }

    @Override
    public Stream<Resource> find(String projectId, ResourceKind kind, String name) {
        return queues.findById(new Queue.Key(projectId, ResourceNames.normalize(name))).stream()
                .flatMap(QueueResourceProvider::resources)
                .filter(resource -> resource.kind().equals(kind));
    }

    /** Makes a queue available at once, or marks it as if a job had run on it. */
    @Override
    public void force(World world, ResourceKind kind, String name, ForcedState forced) {
        if (forced.message() != null) {
            throw new WorldConflictException(
                    "message must not be given with state %s, as a queue cannot fail".formatted(forced.state()));
        }
        Queue queue = queueService.requireQueue(world, name);
        if (forced.state().equals(Queues.USED)) {
            queue.markUsed();
        } else {
            complete(world, queue);
        }
    }

    private void complete(World world, Queue queue) {
        Duration earlierBy = Duration.between(world.now(), queue.timelines().readyAt(world.now()));
        boolean assigning = isAssigning(queue, world.now());
        queue.updateTimelines(queue.timelines().completeNow(queue.name(), world.now(), "forced by the Admin API"));
        if (assigning) {
            events.publishEvent(new ResourceReleased(world, Queues.KIND, queue.name(), earlierBy));
        }
        events.publishEvent(new QueueChanged(world, queue.name()));
    }

    @Override
    public void hold(World world, ResourceKind kind, String name) {
        Queue queue = queueService.requireQueue(world, name);
        queue.updateTimelines(queue.timelines().hold(queue.name(), world.now()));
        if (isAssigning(queue, world.now())) {
            events.publishEvent(new ResourceHeld(world, Queues.KIND, queue.name()));
        }
        events.publishEvent(new QueueChanged(world, queue.name()));
    }

    @Override
    public void release(World world, ResourceKind kind, String name) {
        Queue queue = queueService.requireQueue(world, name);
        QueueTimelines timelines = queue.timelines();
        if (timelines.recordedStatus().heldAt() == null) {
            throw new WorldConflictException("The queue %s is not held and cannot be released".formatted(queue.name()));
        }
        boolean assigning = isAssigning(queue, world.now());
        queue.updateTimelines(timelines.release(world.now()));
        if (assigning) {
            events.publishEvent(new ResourceReleased(world, Queues.KIND, queue.name(), Duration.ZERO));
        }
        events.publishEvent(new QueueChanged(world, queue.name()));
    }

    private static boolean isAssigning(Queue queue, Instant now) {
        return queue.timelines().recordedStatus().at(now) == ASSIGNING;
    }
}
