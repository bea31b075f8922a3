package io.github.dliemulator.connection;

import static io.github.dliemulator.connection.peer.ConnectionKinds.CONNECTION;

import io.github.dliemulator.tag.ResourceType;
import io.github.dliemulator.tag.TaggableResources;
import io.github.dliemulator.world.ResourceKind;
import io.github.dliemulator.world.World;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Taggable connections. Clients use their ID. Deleted connections have no tags. */
@Component
class ConnectionTags implements TaggableResources {

    private final ConnectionRepository connections;

    ConnectionTags(ConnectionRepository connections) {
        this.connections = connections;
    }

    @Override
    public ResourceType resourceType() {
        return ResourceType.DLI_ENHANCED_DATASOURCE;
    }

    @Override
    public ResourceKind kind() {
        return CONNECTION;
    }

    @Override
    public Optional<TaggableResource> find(World world, String resourceId) {
        return connections
                .findById(new Connection.Key(world.projectId(), resourceId))
                .filter(connection -> !connection.isDeleted())
                .map(Connection::taggableResource);
    }

    @Override
    public Stream<TaggableResource> findAll(World world) {
        return connections.findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(world.projectId()).stream()
                .filter(connection -> !connection.isDeleted())
                .map(Connection::taggableResource);
    }
}
