package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.BoundKind.POOL;
import static io.github.dliemulator.connection.peer.BoundKind.QUEUE;

import io.github.dliemulator.pool.spi.PoolDeleted;
import io.github.dliemulator.pool.spi.PoolHeld;
import io.github.dliemulator.pool.spi.PoolReleased;
import io.github.dliemulator.queue.spi.QueueBinding;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.queue.spi.QueueHeld;
import io.github.dliemulator.queue.spi.QueueReleased;
import io.github.dliemulator.simulation.World;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps peers to what is there, and tells queues of them. */
@Component
class PeerEvents implements QueueBinding {

    private final PeerRepository peers;
    private final PeerRemoval removal;

    PeerEvents(PeerRepository peers, PeerRemoval removal) {
        this.peers = peers;
        this.removal = removal;
    }

    @EventListener
    void letGo(QueueDeleted deleted) {
        removal.ofBound(deleted.world().projectId(), QUEUE, deleted.queueName());
    }

    @EventListener
    void letGo(PoolDeleted deleted) {
        removal.ofBound(deleted.world().projectId(), POOL, deleted.poolName());
    }

    @EventListener
    void standStill(QueueHeld held) {
        of(held.world(), QUEUE, held.queueName())
                .forEach(peer -> peer.waitOn(held.world().now()));
    }

    @EventListener
    void standStill(PoolHeld held) {
        of(held.world(), POOL, held.poolName())
                .forEach(peer -> peer.waitOn(held.world().now()));
    }

    @EventListener
    void goOn(QueueReleased released) {
        of(released.world(), QUEUE, released.queueName())
                .forEach(peer -> peer.goOn(released.world().now(), released.sooner()));
    }

    @EventListener
    void goOn(PoolReleased released) {
        of(released.world(), POOL, released.poolName())
                .forEach(peer -> peer.goOn(released.world().now(), released.sooner()));
    }

    private List<Peer> of(World world, BoundKind kind, String name) {
        return peers.findByProjectIdAndBoundKindAndBoundName(world.projectId(), kind, name);
    }

    @Override
    public boolean isBound(World world, String queueName) {
        return peers.existsByProjectIdAndBoundKindAndBoundName(world.projectId(), QUEUE, queueName);
    }
}
