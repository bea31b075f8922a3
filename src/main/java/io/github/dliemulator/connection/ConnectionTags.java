package io.github.dliemulator.connection;

import io.github.dliemulator.simulation.World;
import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.Taggable;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Connections by the ids under which clients tag them; those that were deleted have no tags. */
@Component
class ConnectionTags implements Taggable {

    private final ConnectionRepository connections;

    ConnectionTags(ConnectionRepository connections) {
        this.connections = connections;
    }

    @Override
    public ResourceType type() {
        return ResourceType.DLI_ENHANCED_DATASOURCE;
    }

    @Override
    public Optional<Subject> subject(World world, String resourceId) {
        return connections
                .findForChangeByProjectIdAndConnectionId(world.projectId(), resourceId)
                .filter(connection -> !connection.isDeleted())
                .map(Connection::subject);
    }

    @Override
    public Stream<Subject> subjects(World world) {
        return connections.findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(world.projectId()).stream()
                .filter(connection -> !connection.isDeleted())
                .map(Connection::subject);
    }
}
