package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;

import io.github.dliemulator.queue.api.CreateQueue;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Creates the preset queue of each new world. */
@Component
class DefaultQueue {

    private final QueueRepository queues;
    private final ResourceRandoms randoms;

    DefaultQueue(QueueRepository queues, ResourceRandoms randoms) {
        this.queues = queues;
        this.randoms = randoms;
    }

    @EventListener
    void create(WorldCreated event) {
        World world = event.world();
        queues.save(new Queue(
                world,
                CreateQueue.defaultQueue(),
                randoms.next(world, Queues.KIND, CreateQueue.DEFAULT_NAME),
                Timeline.of(AVAILABLE, world.now(), "preset")));
    }
}
