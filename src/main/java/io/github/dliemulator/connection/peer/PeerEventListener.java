package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.BindTargetType.POOL;
import static io.github.dliemulator.connection.peer.BindTargetType.QUEUE;

import io.github.dliemulator.pool.spi.PoolDeleted;
import io.github.dliemulator.pool.spi.PoolHeld;
import io.github.dliemulator.pool.spi.PoolReleased;
import io.github.dliemulator.queue.spi.QueueBindingCheck;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.queue.spi.QueueHeld;
import io.github.dliemulator.queue.spi.QueueReleased;
import io.github.dliemulator.world.World;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps peers to what is there, and tells queues of them. */
@Component
class PeerEventListener implements QueueBindingCheck {

    private final PeerRepository peers;
    private final PeerDeletion deletion;

    PeerEventListener(PeerRepository peers, PeerDeletion deletion) {
        this.peers = peers;
        this.deletion = deletion;
    }

    @EventListener
    void onDeleted(QueueDeleted event) {
        deletion.deleteByTarget(event.world().projectId(), QUEUE, event.queueName());
    }

    @EventListener
    void onDeleted(PoolDeleted event) {
        deletion.deleteByTarget(event.world().projectId(), POOL, event.poolName());
    }

    @EventListener
    void onHeld(QueueHeld event) {
        findPeers(event.world(), QUEUE, event.queueName())
                .forEach(peer -> peer.pauseForTarget(event.world().now()));
    }

    @EventListener
    void onHeld(PoolHeld event) {
        findPeers(event.world(), POOL, event.poolName())
                .forEach(peer -> peer.pauseForTarget(event.world().now()));
    }

    @EventListener
    void onReleased(QueueReleased event) {
        findPeers(event.world(), QUEUE, event.queueName())
                .forEach(peer -> peer.resume(event.world().now(), event.earlierBy()));
    }

    @EventListener
    void onReleased(PoolReleased event) {
        findPeers(event.world(), POOL, event.poolName())
                .forEach(peer -> peer.resume(event.world().now(), event.earlierBy()));
    }

    private List<Peer> findPeers(World world, BindTargetType type, String name) {
        return peers.findByProjectIdAndBoundKindAndBoundName(world.projectId(), type, name);
    }

    @Override
    public boolean isBound(World world, String queueName) {
        return peers.existsByProjectIdAndBoundKindAndBoundName(world.projectId(), QUEUE, queueName);
    }
}
