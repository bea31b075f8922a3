package io.github.dliemulator.connection;

import static io.github.dliemulator.connection.peer.ConnectionKinds.CONNECTION;

import io.github.dliemulator.world.DeletableResources;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Connections that clients can delete. Their peers, hosts, routes and grants are deleted with them. */
@Component
@Order(10)
class DeletableConnections implements DeletableResources {

    private final ConnectionRepository connections;

    DeletableConnections(ConnectionRepository connections) {
        this.connections = connections;
    }

    @Override
    public Stream<DeletableResource> findAll(String projectId) {
        return connections.findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(projectId).stream()
                .filter(connection -> !connection.isDeleted())
                .map(connection -> new DeletableResource(
                        CONNECTION.name(),
                        connection.id(),
                        connection.name(),
                        Creation.of("CreateEnhancedConnection", connection.id()),
                        "/v2.0/%s/datasource/enhanced-connections/%s".formatted(projectId, connection.id())));
    }
}
