package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.sizing.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.sizing.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.sizing.QueueStatus.RESTARTING;
import static io.github.dliemulator.queue.sizing.QueueStatus.SCALING;

import io.github.dliemulator.queue.sizing.QueueStatus;
import io.github.dliemulator.simulation.script.Lifecycle;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whatever is done to a queue, it is available again afterwards. */
@Component
class QueueLifecycle implements Lifecycle<QueueStatus> {

    @Override
    public String kind() {
        return Queues.KIND;
    }

    @Override
    public Map<QueueStatus, Set<QueueStatus>> edges() {
        return Map.of(
                ASSIGNING, Set.of(AVAILABLE),
                RESTARTING, Set.of(AVAILABLE),
                SCALING, Set.of(AVAILABLE));
    }
}
