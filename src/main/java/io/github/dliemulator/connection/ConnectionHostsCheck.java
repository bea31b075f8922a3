package io.github.dliemulator.connection;

import io.github.dliemulator.connection.peer.PeerViews;
import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads the hosts of connections as {@code ShowEnhancedConnection} does. */
@Component
class ConnectionHostsCheck implements SnapshotCheck {

    private final ConnectionRepository connections;

    ConnectionHostsCheck(ConnectionRepository connections) {
        this.connections = connections;
    }

    @Override
    public String column() {
        return "connection.hosts";
    }

    @Override
    public void read(World world) {
        connections
                .findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(world.projectId())
                .forEach(connection -> connection.toView(PeerViews.EMPTY));
    }
}
