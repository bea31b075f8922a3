package io.github.dliemulator.queue;

import static io.github.dliemulator.queue.scaling.QueueStatus.ASSIGNING;
import static io.github.dliemulator.queue.scaling.QueueStatus.AVAILABLE;
import static io.github.dliemulator.queue.scaling.QueueStatus.RESTARTING;
import static io.github.dliemulator.queue.scaling.QueueStatus.SCALING;

import io.github.dliemulator.queue.scaling.QueueStatus;
import io.github.dliemulator.script.StateMachineDefinition;
import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.world.ResourceKind;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** State machine of queues: after each operation, a queue is available again. */
@Component
class QueueLifecycle implements StateMachineDefinition<QueueStatus> {

    @Override
    public ResourceKind kind() {
        return Queues.KIND;
    }

    @Override
    public DelayedOperation startOperation() {
        return DelayedOperation.QUEUE_START;
    }

    @Override
    public Map<QueueStatus, Set<QueueStatus>> transitions() {
        return Map.of(
                ASSIGNING, Set.of(AVAILABLE),
                RESTARTING, Set.of(AVAILABLE),
                SCALING, Set.of(AVAILABLE));
    }
}
