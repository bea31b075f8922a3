package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.sizing.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;

import io.github.dliemulator.queue.sizing.Sizing;
import io.github.dliemulator.queue.spi.QueueHeld;
import io.github.dliemulator.queue.spi.QueueReleased;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Forced;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Simulated;
import io.github.dliemulator.web.Naming;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Queues as the operator sees them: each with its state and with its size. */
@Component
@Order(20)
class SimulatedQueues implements Simulated {

    private static final String SIZE = "cu";
    private static final String USED = "USED";

    private static final String STATUS_IS_SHOWN =
            "in no answer; what is done to a queue that is not AVAILABLE is refused with DLI.0012, its peers stay CREATING";

    private static final String SIZE_IS_SHOWN = "cu_count of ListQueues, cuCount of ShowQueue";

    private final QueueRepository queues;
    private final QueueReader reader;
    private final Queues all;
    private final ApplicationEventPublisher events;

    SimulatedQueues(QueueRepository queues, QueueReader reader, Queues all, ApplicationEventPublisher events) {
        this.queues = queues;
        this.reader = reader;
        this.all = all;
        this.events = events;
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return queues.findByProjectIdOrderByQueueName(projectId).stream().flatMap(SimulatedQueues::resources);
    }

    @Override
    public Stream<Resource> unsettled(String projectId, Instant after) {
        return queues.findByProjectIdAndSizingSettledAtAfterOrderByQueueName(projectId, after).stream()
                .flatMap(SimulatedQueues::resources);
    }

    private static Stream<Resource> resources(Queue queue) {
        return resources(queue.name(), queue.sizing());
    }

    private static Stream<Resource> resources(String name, Sizing sizing) {
        return Stream.of(
                new Resource(Queues.KIND, name, sizing.status(), STATUS_IS_SHOWN),
                new Resource(SIZE, name, sizing.cus(), SIZE_IS_SHOWN));
    }

    @Override
    public Stream<Resource> named(String projectId, String kind, String name) {
        return Stream.of(Queues.KIND, SIZE)
                .filter(kind::equals)
                .flatMap(known -> reader.sizing(projectId, name).stream())
                .flatMap(sizing -> resources(Naming.canonical(name), sizing))
                .filter(resource -> resource.kind().equals(kind));
    }

    @Override
    public Set<String> forcible(String kind) {
        return kind.equals(Queues.KIND) ? Set.of(AVAILABLE.name(), USED) : Set.of();
    }

    /** Available at once, or as if a job had run on the queue. */
    @Override
    @AtomicChange
    public void force(World world, String kind, String name, Forced forced) {
        if (forced.message() != null) {
            throw new RefusedException("A queue that is %s says nothing of a failure".formatted(forced.state()));
        }
        Queue queue = all.existing(world, name);
        if (forced.state().equals(USED)) {
            queue.use();
        } else {
            finish(world, queue);
        }
    }

    private void finish(World world, Queue queue) {
        Duration sooner = Duration.between(world.now(), queue.sizing().readyAt(world.now()));
        boolean assigning = isAssigning(queue, world.now());
        queue.resize(queue.sizing().finish(queue.name(), world.now(), "forced by the operator"));
        if (assigning) {
            events.publishEvent(new QueueReleased(world, queue.name(), sooner));
        }
    }

    @Override
    public boolean canHold(String kind) {
        return kind.equals(Queues.KIND);
    }

    @Override
    @AtomicChange
    public void hold(World world, String kind, String name) {
        Queue queue = all.existing(world, name);
        queue.resize(queue.sizing().hold(queue.name(), world.now()));
        if (isAssigning(queue, world.now())) {
            events.publishEvent(new QueueHeld(world, queue.name()));
        }
    }

    @Override
    @AtomicChange
    public void release(World world, String kind, String name) {
        Queue queue = all.existing(world, name);
        Sizing sizing = queue.sizing();
        if (sizing.lifecycle().heldAt() == null) {
            throw new RefusedException("The queue %s is not held".formatted(queue.name()));
        }
        boolean assigning = isAssigning(queue, world.now());
        queue.resize(sizing.release(world.now()));
        if (assigning) {
            events.publishEvent(new QueueReleased(world, queue.name(), Duration.ZERO));
        }
    }

    private static boolean isAssigning(Queue queue, Instant now) {
        return queue.sizing().lifecycle().at(now) == ASSIGNING;
    }
}
