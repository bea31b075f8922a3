package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.connection.peer.BoundKind.POOL;
import static io.github.dliemulator.connection.peer.BoundKind.QUEUE;

import io.github.dliemulator.pool.spi.PoolDeleted;
import io.github.dliemulator.queue.spi.QueueBinding;
import io.github.dliemulator.queue.spi.QueueDeleted;
import io.github.dliemulator.simulation.World;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps peers to what is there, and tells queues of them. */
@Component
class PeerEvents implements QueueBinding {

    private final PeerRepository peers;

    PeerEvents(PeerRepository peers) {
        this.peers = peers;
    }

    @EventListener
    void letGo(QueueDeleted deleted) {
        peers.deleteOf(deleted.world().projectId(), QUEUE, deleted.queueName());
    }

    @EventListener
    void letGo(PoolDeleted deleted) {
        peers.deleteOf(deleted.world().projectId(), POOL, deleted.poolName());
    }

    @Override
    public boolean isBound(World world, String queueName) {
        return peers.existsByProjectIdAndBoundKindAndBoundName(world.projectId(), QUEUE, queueName);
    }
}
