package io.github.dliemulator.connection;

import io.github.dliemulator.world.SnapshotCheck;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Reads the hosts of connections as {@code ShowEnhancedConnection} does. */
@Component
class ConnectionHostsCheck implements SnapshotCheck {

    private final ConnectionRepository connections;
    private final ConnectionQueries queries;

    ConnectionHostsCheck(ConnectionRepository connections, ConnectionQueries queries) {
        this.connections = connections;
        this.queries = queries;
    }

    @Override
    public String column() {
        return "connection.hosts";
    }

    @Override
    public void read(World world) {
        connections
                .findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(world.projectId())
                .forEach(connection -> queries.find(world.projectId(), connection.id()));
    }
}
