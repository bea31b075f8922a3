package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.ConnectionKinds.CONNECTION;
import static io.github.dliemulator.connection.peer.ConnectionKinds.PEER;
import static io.github.dliemulator.connection.peer.PeerStatus.ACTIVE;
import static io.github.dliemulator.connection.peer.PeerStatus.CREATING;
import static io.github.dliemulator.connection.peer.PeerStatus.FAILED;

import io.github.dliemulator.pool.Pools;
import io.github.dliemulator.queue.Queues;
import io.github.dliemulator.script.StateMachineDefinition;
import io.github.dliemulator.timeline.DelayedOperation;
import io.github.dliemulator.world.ResourceKind;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** State machine of peers. An ACTIVE peer can fail, too. */
@Component
class PeerStateMachine implements StateMachineDefinition<PeerStatus> {

    @Override
    public ResourceKind kind() {
        return PEER;
    }

    @Override
    public DelayedOperation startOperation() {
        return DelayedOperation.PEERING;
    }

    @Override
    public Map<PeerStatus, Set<PeerStatus>> transitions() {
        return Map.of(CREATING, Set.of(ACTIVE, FAILED), ACTIVE, Set.of(FAILED));
    }

    @Override
    public Set<PeerStatus> failureStates() {
        return Set.of(FAILED);
    }

    @Override
    public Set<ResourceKind> taggedKinds() {
        return Set.of(Queues.KIND, Pools.KIND, CONNECTION);
    }
}
