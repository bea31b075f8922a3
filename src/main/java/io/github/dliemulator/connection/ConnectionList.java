package io.github.dliemulator.connection;

import static io.github.dliemulator.tag.ResourceType.DLI_ENHANCED_DATASOURCE;

import io.github.dliemulator.connection.grant.Grants;
import io.github.dliemulator.connection.grant.Grants.GrantedConnection;
import io.github.dliemulator.connection.peer.PeerViews;
import io.github.dliemulator.connection.peer.Peers;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lists the connections that a project sees: its own, and those granted to it. They are in the order of their creation time, then
 * of their names: with a frozen clock, many connections have the same time.
 */
@Component
class ConnectionList {

    private static final Comparator<Connection> BY_AGE = Comparator.comparing(Connection::createTime)
            .thenComparing(Connection::name)
            .thenComparing(Connection::id);

    private final ConnectionRepository connections;
    private final Grants grants;
    private final Peers peers;
    private final Tags tags;

    ConnectionList(ConnectionRepository connections, Grants grants, Peers peers, Tags tags) {
        this.connections = connections;
        this.grants = grants;
        this.peers = peers;
        this.tags = tags;
    }

    ConnectionView.Page find(World world, ConnectionFilter filter, Paging paging) {
        List<Connection> page = findPage(world, filter, paging);
        Map<String, PeerViews> bound =
                peers.findViews(world, page.stream().map(Connection::id).toList());
        return ConnectionView.Page.of(page.stream()
                .map(connection -> connection.toView(bound.getOrDefault(connection.id(), PeerViews.EMPTY)))
                .toList());
    }

    private List<Connection> findPage(World world, ConnectionFilter filter, Paging paging) {
        List<GrantedConnection> granted = grants.findGranted(world.projectId());
        if (granted.isEmpty() && filter.tags().isEmpty()) {
            return findOwn(world, filter, paging);
        }
        Paging ownPart = filter.tags().isEmpty() ? paging.fromStart() : Paging.UNPAGED;
        return paging.apply(Stream.concat(
                        withTags(world.projectId(), filter, findOwn(world, filter, ownPart)),
                        granted.stream().flatMap(connection -> findGranted(connection, filter)))
                .sorted(BY_AGE)
                .toList());
    }

    private List<Connection> findOwn(World world, ConnectionFilter filter, Paging paging) {
        String projectId = world.projectId();
        return filter.hasName()
                ? paging.apply(connections.findByName(projectId, filter.isDeleted(), filter.nameOrEmpty()))
                : paging.apply((limit, offset) -> connections.findPage(projectId, filter.isDeleted(), limit, offset));
    }

    private Stream<Connection> findGranted(GrantedConnection granted, ConnectionFilter filter) {
        String owner = granted.ownerProjectId();
        List<Connection> matching = connections.findById(new Connection.Key(owner, granted.connectionId())).stream()
                .filter(filter::matches)
                .toList();
        return withTags(owner, filter, matching);
    }

    private Stream<Connection> withTags(String projectId, ConnectionFilter filter, List<Connection> found) {
        return filter.tags().isEmpty()
                ? found.stream()
                : filterByTags(tags.hasTags(projectId, DLI_ENHANCED_DATASOURCE, filter.tags()), found);
    }

    private static Stream<Connection> filterByTags(Predicate<String> hasTags, List<Connection> found) {
        return found.stream().filter(connection -> hasTags.test(connection.id()));
    }
}
