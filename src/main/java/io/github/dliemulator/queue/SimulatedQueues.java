package io.github.dliemulator.queue;

import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.RefusedException;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Forced;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Simulated;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Queues as the operator sees them: each with its state and with its size. */
@Component
@Order(20)
class SimulatedQueues implements Simulated {

    private static final String SIZE = "cu";
    private static final String USED = "USED";

    private final QueueRepository queues;
    private final Queues all;

    SimulatedQueues(QueueRepository queues, Queues all) {
        this.queues = queues;
        this.all = all;
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return queues.findByProjectIdOrderByQueueName(projectId).stream()
                .flatMap(queue -> Stream.of(
                        new Resource(Queues.KIND, queue.name(), queue.sizing().status()),
                        new Resource(SIZE, queue.name(), queue.sizing().cus())));
    }

    @Override
    public Set<String> forcible(String kind) {
        return kind.equals(Queues.KIND) ? Set.of(USED) : Set.of();
    }

    /** As if a job had run on the queue. */
    @Override
    @AtomicChange
    public void force(World world, String kind, String name, Forced forced) {
        if (forced.message() != null) {
            throw new RefusedException("A queue that was used says nothing of a failure");
        }
        all.forChange(world, name).use();
    }
}
