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
    private final ConnectionQueries queries;

    ConnectionResourceProvider(ConnectionRepository connections, ConnectionQueries queries) {
        this.connections = connections;
        this.queries = queries;
    }

    @Override
    public List<ResourceKind> kinds() {
        return List.of(CONNECTION);
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return connections.findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(projectId).stream()
                .map(connection ->
                        ConnectionQueries.resource(connection.id(), connection.name(), connection.lifecycle()));
    }

    @Override
    public Stream<Resource> resourcesChangingAfter(String projectId, Instant after) {
        return Stream.empty();
    }

    @Override
    public Stream<Resource> find(String projectId, ResourceKind kind, String id) {
        return queries.resource(projectId, id).stream();
    }
}
