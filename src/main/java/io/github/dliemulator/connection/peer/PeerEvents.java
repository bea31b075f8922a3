package io.github.dliemulator.connection.peer;

import io.github.dliemulator.queue.QueueDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets go of what is no longer there. */
@Component
class PeerEvents {

    private final PeerRepository peers;

    PeerEvents(PeerRepository peers) {
        this.peers = peers;
    }

    @EventListener
    void letGo(QueueDeleted deleted) {
        peers.deleteOf(deleted.world().projectId(), BoundKind.QUEUE, deleted.queueName());
    }
}
