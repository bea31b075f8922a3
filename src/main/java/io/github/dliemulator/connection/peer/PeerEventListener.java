package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.BindTargetType.POOL;
import static io.github.dliemulator.connection.peer.BindTargetType.QUEUE;

import io.github.dliemulator.pool.spi.PoolDeleted;
import io.github.dliemulator.queue.spi.QueueBindingCheck;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.world.ResourceHeld;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceReleased;
import io.github.dliemulator.world.World;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes the peerings of a queue or pool that is deleted, and pauses them while it is held. */
@Component
class PeerEventListener implements QueueBindingCheck {

    private final PeerRepository peers;

    PeerEventListener(PeerRepository peers) {
        this.peers = peers;
    }

    @EventListener
    void onDeleted(QueueDeleted event) {
        peers.deleteByTarget(event.world().projectId(), QUEUE, event.queueName());
    }

    @EventListener
    void onDeleted(PoolDeleted event) {
        peers.deleteByTarget(event.world().projectId(), POOL, event.poolName());
    }

    @EventListener
    void onHeld(ResourceHeld event) {
        findPeersOf(event.world(), event.kind(), event.id())
                .forEach(peer -> peer.pauseForTarget(event.world().now()));
    }

    @EventListener
    void onReleased(ResourceReleased event) {
        findPeersOf(event.world(), event.kind(), event.id())
                .forEach(peer -> peer.resume(event.world().now(), event.earlierBy()));
    }

    private Stream<Peer> findPeersOf(World world, ResourceKind kind, String name) {
        return BindTargetType.find(kind).stream()
                .flatMap(type -> peers.findByProjectIdAndBoundKindAndBoundName(world.projectId(), type, name).stream());
    }

    @Override
    public boolean isBound(World world, String queueName) {
        return peers.existsByProjectIdAndBoundKindAndBoundName(world.projectId(), QUEUE, queueName);
    }
}
