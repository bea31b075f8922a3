package io.github.dliemulator.connection;

import static io.github.dliemulator.connection.peer.ConnectionKinds.CONNECTION;

import io.github.dliemulator.world.Resource;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.ResourceProvider;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds connections. Their states change only by calls; only the states of their peers change with time. */
@Component
@Order(30)
class ConnectionResourceProvider implements ResourceProvider {

    private final ConnectionRepository connections;

    ConnectionResourceProvider(ConnectionRepository connections) {
        this.connections = connections;
    }

    @Override
    public List<ResourceKind> kinds() {
        return List.of(CONNECTION);
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return connections.findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(projectId).stream()
                .map(ConnectionResourceProvider::resource);
    }

    @Override
    public Stream<Resource> resourcesChangingAfter(String projectId, Instant after) {
        return Stream.empty();
    }

    @Override
    public Stream<Resource> find(String projectId, ResourceKind kind, String id) {
        return connections.findById(new Connection.Key(projectId, id)).stream()
                .map(ConnectionResourceProvider::resource);
    }

    private static Resource resource(Connection connection) {
        return new Resource(
                CONNECTION,
                connection.id(),
                connection.name(),
                connection.lifecycle(),
                "status of ShowEnhancedConnection");
    }
}
