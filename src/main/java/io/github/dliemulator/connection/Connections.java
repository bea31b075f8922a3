package io.github.dliemulator.connection;

import static io.github.dliemulator.tag.ResourceType.DLI_ENHANCED_DATASOURCE;
import static io.github.dliemulator.web.refusal.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.UNAVAILABLE;

import io.github.dliemulator.connection.grant.Authorization;
import io.github.dliemulator.connection.grant.Grants;
import io.github.dliemulator.connection.grant.PrivilegesView;
import io.github.dliemulator.connection.peer.BindRequest;
import io.github.dliemulator.connection.peer.PeerViews;
import io.github.dliemulator.connection.peer.Peers;
import io.github.dliemulator.connection.reach.CreateRoute;
import io.github.dliemulator.connection.reach.Hosts;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Simulated;
import io.github.dliemulator.tag.Inscriptions;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Paging;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** All enhanced datasource connections: how they come, are seen, change and go. */
@Component
@Order(30)
class Connections implements Simulated {

    static final String KIND = "connection";

    private final ConnectionRepository connections;
    private final ConnectionReader reader;
    private final ConnectionAccess access;
    private final ConnectionSettings settings;
    private final Peers peers;
    private final Grants grants;
    private final Tags tags;
    private final Attempts attempts;
    private final Inscriptions inscriptions;

    Connections(
            ConnectionRepository connections,
            ConnectionReader reader,
            ConnectionAccess access,
            ConnectionSettings settings,
            Peers peers,
            Grants grants,
            Tags tags,
            Attempts attempts,
            Inscriptions inscriptions) {
        this.connections = connections;
        this.reader = reader;
        this.access = access;
        this.settings = settings;
        this.peers = peers;
        this.grants = grants;
        this.tags = tags;
        this.attempts = attempts;
        this.inscriptions = inscriptions;
    }

    @AtomicChange
    ConnectionCreated create(World world, CreateConnection request) {
        if (settings.uniqueNames() && connections.existsByProjectIdAndUniqueName(world.projectId(), request.name())) {
            throw ALREADY_EXISTS.because("The connection %s already exists", request.name());
        }
        String id = attempts.begin(world, KIND, request.name()).uuid("connection id");
        Connection connection = connections.save(new Connection(world, id, request, settings.uniqueNames()));
        inscriptions.requireLegal(DLI_ENHANCED_DATASOURCE, request.name());
        tags.put(world, DLI_ENHANCED_DATASOURCE, id, request.givenTags());
        List<String> bound = peers.bind(world, connection.destination(), request.toBind(), true);
        return new ConnectionCreated("Create peer connection for queues:{%s}".formatted(String.join(",", bound)), id);
    }

    @Transactional(readOnly = true)
    ConnectionView.Page list(World world, ConnectionFilter filter, Paging paging) {
        ConnectionAccess.Sight sight = access.sight(world);
        List<Connection> page = connections.findBy(matching(sight, filter), query -> paging.of(query, sight.byAge()));
        Map<String, PeerViews> bound =
                peers.seenBy(world, page.stream().map(Connection::id).toList());
        return ConnectionView.Page.of(page.stream()
                .map(connection -> connection.seenWith(bound.getOrDefault(connection.id(), PeerViews.NONE)))
                .toList());
    }

    /** Its peers are looked at last: one that is deleted meanwhile has none any more. */
    ConnectionView.Detail show(World world, String id) {
        ConnectionView connection = access.seen(world, id);
        PeerViews bound = peers.seenBy(world, List.of(id)).getOrDefault(id, PeerViews.NONE);
        return new ConnectionView.Detail(connection.with(bound));
    }

    @AtomicChange
    Done delete(World world, String id) {
        Connection connection = access.owned(world, id, "DROP");
        if (peers.anyDelaysItsConnection(world, connection.destination())) {
            throw UNAVAILABLE.because("The connection %s is being created and cannot be deleted", id);
        }
        peers.forget(connection.destination());
        tags.forget(world, DLI_ENHANCED_DATASOURCE, id);
        connection.delete(world.now());
        return new Done("Deleted");
    }

    @AtomicChange
    Done replaceHosts(World world, String id, Hosts hosts) {
        access.owned(world, id, "UPDATE").replaceHosts(hosts);
        return Done.silently();
    }

    @AtomicChange
    Done bind(World world, String id, BindRequest request) {
        Connection connection = access.used(world, id);
        requireAny(request);
        List<String> bound = peers.bind(world, connection.destination(), request, false);
        return new Done("associated peer connection for queues: {%s}.".formatted(String.join(",", bound)));
    }

    @AtomicChange
    Done unbind(World world, String id, BindRequest request) {
        Connection connection = access.used(world, id);
        requireAny(request);
        List<String> unbound = peers.unbind(world, connection.destination(), request);
        return new Done("Disassociated peer connection for queues:{%s}.".formatted(String.join(",", unbound)));
    }

    @AtomicChange
    Done createRoute(World world, String id, CreateRoute request) {
        access.used(world, id).createRoute(request, world.now());
        return Done.silently();
    }

    @AtomicChange
    Done deleteRoute(World world, String id, String name) {
        access.owned(world, id, "UPDATE").deleteRoute(name);
        return new Done("Deleted");
    }

    @AtomicChange
    Done authorize(World world, Authorization request) {
        if (request.projectId().equals(world.projectId())) {
            throw INVALID_PARAMETER.because("project_id must be another project than the connection's own");
        }
        request.privileges().stream()
                .sorted(Comparator.comparing(Authorization.Wanted::connectionId)) // as whoever locks several does
                .forEach(wanted -> authorize(world, request, wanted));
        return Done.silently();
    }

    /** A project that may no longer bind has nothing bound. */
    private void authorize(World world, Authorization request, Authorization.Wanted wanted) {
        Connection connection = access.owned(world, wanted.connectionId(), "GRANT_PRIVILEGE");
        grants.change(connection.destination(), request, wanted);
        List<String> grantees = grants.grantees(connection.destination());
        connection.grantedTo(grantees);
        if (!grantees.contains(request.projectId())) {
            peers.forget(connection.destination(), request.projectId());
        }
    }

    /** Its owner sees all grants of a connection, another project its own. */
    @Transactional(readOnly = true)
    PrivilegesView privileges(World world, String id) {
        Connection connection = access.seenAlive(world, id);
        return PrivilegesView.of(
                id,
                grants.grantees(connection.destination()).stream()
                        .filter(grantee -> connection.isOf(world) || grantee.equals(world.projectId()))
                        .toList());
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return connections.findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(projectId).stream()
                .map(Connections::resource);
    }

    /** Nothing happens to a connection by itself. */
    @Override
    public Stream<Resource> unsettled(String projectId, Instant after) {
        return Stream.empty();
    }

    private static Resource resource(Connection connection) {
        return ConnectionReader.resource(connection.id(), connection.name(), connection.lifecycle());
    }

    @Override
    public Stream<Resource> named(String projectId, String kind, String id) {
        return kind.equals(KIND) ? reader.resource(projectId, id).stream() : Stream.empty();
    }

    /** What takes time of a connection are its peers. */
    @Override
    public Stream<Resource> meant(String projectId, String kind, String id) {
        return Stream.empty();
    }

    private Specification<Connection> matching(ConnectionAccess.Sight sight, ConnectionFilter filter) {
        Specification<Connection> named = (connection, query, is) -> is.and(
                is.equal(connection.get("deleted"), filter.deleted()),
                StringUtils.hasText(filter.name())
                        ? is.equal(connection.get("name"), filter.name())
                        : is.conjunction());
        return sight.connections().and(named).and(tags.having(DLI_ENHANCED_DATASOURCE, filter.tags(), "connectionId"));
    }

    private static void requireAny(BindRequest request) {
        if (request.givenQueues().isEmpty() && request.givenPools().isEmpty()) {
            throw INVALID_PARAMETER.because("queues must name at least one queue");
        }
    }
}
