package io.github.dliemulator.connection;

import static io.github.dliemulator.connection.peer.ConnectionKinds.CONNECTION;
import static io.github.dliemulator.tag.ResourceType.DLI_ENHANCED_DATASOURCE;
import static io.github.dliemulator.web.error.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.error.DliError.UNAVAILABLE;

import io.github.dliemulator.connection.peer.BindRequest;
import io.github.dliemulator.connection.peer.Peers;
import io.github.dliemulator.connection.route.CreateRoute;
import io.github.dliemulator.connection.route.Hosts;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.MessageResponse;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Creates, reads, changes and deletes enhanced datasource connections. */
@Component
class Connections {

    private final ConnectionRepository connections;
    private final ConnectionAccess access;
    private final ConnectionProperties properties;
    private final Peers peers;
    private final Tags tags;
    private final ResourceRandoms randoms;
    private final WorldTransactions transactions;

    Connections(
            ConnectionRepository connections,
            ConnectionAccess access,
            ConnectionProperties properties,
            Peers peers,
            Tags tags,
            ResourceRandoms randoms,
            WorldTransactions transactions) {
        this.connections = connections;
        this.access = access;
        this.properties = properties;
        this.peers = peers;
        this.tags = tags;
        this.randoms = randoms;
        this.transactions = transactions;
    }

    CreateConnectionResponse create(World entered, CreateConnection request) {
        return transactions.execute(entered, world -> {
            if (properties.requiresUniqueNames()
                    && connections.existsByProjectIdAndUniqueName(world.projectId(), request.name())) {
                throw ALREADY_EXISTS.exception("The connection %s already exists", request.name());
            }
            String id = randoms.next(world, CONNECTION, request.name()).uuidFor("connection id");
            Connection connection =
                    connections.save(new Connection(world, id, request, properties.requiresUniqueNames()));
            tags.add(world, DLI_ENHANCED_DATASOURCE, id, request.tagsOrEmpty());
            List<String> bound = peers.bind(world, connection.destination(), request.toBindRequest(), true);
            return new CreateConnectionResponse(
                    "Create peer connection for queues:{%s}".formatted(String.join(",", bound)), id);
        });
    }

    /** Reads the peers last: if the connection is deleted in between, it has none. */
    ConnectionView.Detail show(World world, String id) {
        Connection connection = access.requireIncludingDeleted(world, id);
        return new ConnectionView.Detail(connection.toView(peers.findViews(world, id)));
    }

    MessageResponse delete(World entered, String id) {
        return transactions.execute(entered, world -> {
            Connection connection = access.requireOwned(world, id, "DROP");
            if (peers.hasPendingInitialPeers(world, connection.destination())) {
                throw UNAVAILABLE.exception("The connection %s is being created and cannot be deleted", id);
            }
            peers.delete(connection.destination());
            tags.deleteAll(world, DLI_ENHANCED_DATASOURCE, id);
            connection.delete(world.now());
            return new MessageResponse("Deleted");
        });
    }

    MessageResponse replaceHosts(World entered, String id, Hosts hosts) {
        return transactions.execute(entered, world -> {
            access.requireUsable(world, id).replaceHosts(hosts);
            return MessageResponse.empty();
        });
    }

    MessageResponse bind(World entered, String id, BindRequest request) {
        return transactions.execute(entered, world -> {
            Connection connection = access.requireUsable(world, id);
            requireTargets(request);
            List<String> bound = peers.bind(world, connection.destination(), request, false);
            return new MessageResponse(
                    "associated peer connection for queues: {%s}.".formatted(String.join(",", bound)));
        });
    }

    MessageResponse unbind(World entered, String id, BindRequest request) {
        return transactions.execute(entered, world -> {
            Connection connection = access.requireUsable(world, id);
            requireTargets(request);
            List<String> unbound = peers.unbind(world, connection.destination(), request);
            return new MessageResponse(
                    "Disassociated peer connection for queues:{%s}.".formatted(String.join(",", unbound)));
        });
    }

    MessageResponse createRoute(World entered, String id, CreateRoute request) {
        return transactions.execute(entered, world -> {
            access.requireUsable(world, id).createRoute(request, world.now());
            return MessageResponse.empty();
        });
    }

    MessageResponse deleteRoute(World entered, String id, String name) {
        return transactions.execute(entered, world -> {
            access.requireOwned(world, id, "UPDATE").deleteRoute(name);
            return new MessageResponse("Deleted");
        });
    }

    private static void requireTargets(BindRequest request) {
        if (!request.hasNames()) {
            throw INVALID_PARAMETER.exception("queues or elastic_resource_pools must not be empty");
        }
    }
}
