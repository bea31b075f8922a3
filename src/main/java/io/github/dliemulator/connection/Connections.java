package io.github.dliemulator.connection;

import static io.github.dliemulator.tag.ResourceType.DLI_ENHANCED_DATASOURCE;
import static io.github.dliemulator.web.refusal.DliError.ALREADY_EXISTS;
import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;
import static io.github.dliemulator.web.refusal.DliError.NO_SUCH_OBJECT;
import static io.github.dliemulator.web.refusal.DliError.UNAVAILABLE;

import io.github.dliemulator.connection.peer.PeerView;
import io.github.dliemulator.connection.peer.Peers;
import io.github.dliemulator.connection.peer.QueueNames;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Resource;
import io.github.dliemulator.simulation.timeline.Simulated;
import io.github.dliemulator.tag.Tags;
import io.github.dliemulator.web.Done;
import io.github.dliemulator.web.Paging;
import io.github.dliemulator.web.refusal.DliException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** All enhanced datasource connections: how they come, are seen, change and go. */
@Component
@Order(30)
class Connections implements Simulated {

    private static final String KIND = "connection";

    /** One world's clock may stand still, so names decide between connections of one instant. */
    private static final Sort BY_AGE = Sort.by("createTime", "name", "connectionId");

    private final ConnectionRepository connections;
    private final ConnectionSettings settings;
    private final Peers peers;
    private final Tags tags;
    private final Attempts attempts;

    Connections(
            ConnectionRepository connections, ConnectionSettings settings, Peers peers, Tags tags, Attempts attempts) {
        this.connections = connections;
        this.settings = settings;
        this.peers = peers;
        this.tags = tags;
        this.attempts = attempts;
    }

    @AtomicChange
    ConnectionCreated create(World world, CreateConnection request) {
        if (settings.uniqueNames() && connections.existsByProjectIdAndUniqueName(world.projectId(), request.name())) {
            throw ALREADY_EXISTS.because("The connection %s already exists", request.name());
        }
        requireNoPools(request.toBind());
        String id = attempts.begin(world, KIND, request.name()).uuid("connection id");
        Connection connection = connections.save(new Connection(world, id, request, settings.uniqueNames()));
        List<String> queues =
                peers.bind(world, connection.destination(), request.toBind().givenQueues(), true);
        tags.put(world, DLI_ENHANCED_DATASOURCE, id, request.givenTags());
        return new ConnectionCreated("Create peer connection for queues:{%s}".formatted(String.join(",", queues)), id);
    }

    @Transactional(readOnly = true)
    ConnectionView.Page list(World world, ConnectionFilter filter, Paging paging) {
        List<Connection> page = connections.findBy(matching(world, filter), query -> paging.of(query, BY_AGE));
        Map<String, List<PeerView>> bound =
                peers.seenBy(world, page.stream().map(Connection::id).toList());
        return ConnectionView.Page.of(page.stream()
                .map(connection -> connection.seenAt(world.now(), bound.getOrDefault(connection.id(), List.of())))
                .toList());
    }

    @Transactional(readOnly = true)
    ConnectionView.Detail show(World world, String id) {
        Connection connection =
                connections.findById(new Connection.Key(world.projectId(), id)).orElseThrow(() -> noConnection(id));
        List<PeerView> bound = peers.seenBy(world, List.of(id)).getOrDefault(id, List.of());
        return new ConnectionView.Detail(connection.seenAt(world.now(), bound));
    }

    @AtomicChange
    Done delete(World world, String id) {
        Connection connection = requireActive(world, id);
        if (peers.anyIsBeingCreated(connection.destination(), world.now())) {
            throw UNAVAILABLE.because("The connection %s is being created and cannot be deleted", id);
        }
        peers.forget(connection.destination());
        tags.forget(world, DLI_ENHANCED_DATASOURCE, id);
        connection.delete(world.now());
        return new Done("Deleted");
    }

    @AtomicChange
    Done replaceHosts(World world, String id, Hosts hosts) {
        requireActive(world, id).replaceHosts(hosts);
        return Done.silently();
    }

    @AtomicChange
    Done bind(World world, String id, QueueNames names) {
        Connection connection = requireActive(world, id);
        requireAny(names);
        requireNoPools(names);
        List<String> bound = peers.bind(world, connection.destination(), names.givenQueues(), false);
        return new Done("associated peer connection for queues: {%s}.".formatted(String.join(",", bound)));
    }

    @AtomicChange
    Done unbind(World world, String id, QueueNames names) {
        Connection connection = requireActive(world, id);
        requireAny(names);
        names.givenPools().stream().findFirst().ifPresent(pool -> {
            throw INVALID_PARAMETER.because("The elastic resource pool %s is not bound to the connection %s", pool, id);
        });
        List<String> unbound = peers.unbind(connection.destination(), names.givenQueues());
        return new Done("Disassociated peer connection for queues:{%s}.".formatted(String.join(",", unbound)));
    }

    @Override
    public Stream<Resource> resources(String projectId) {
        return Stream.concat(
                connections.findByProjectIdOrderByCreateTimeAscNameAscConnectionIdAsc(projectId).stream()
                        .map(connection -> new Resource(KIND, connection.id(), connection.lifecycle())),
                peers.resources(projectId));
    }

    /** The connection, which nobody else changes until this change is over. */
    private Connection requireActive(World world, String id) {
        return connections
                .findForChangeByProjectIdAndConnectionId(world.projectId(), id)
                .filter(connection -> !connection.isDeleted())
                .orElseThrow(() -> noConnection(id));
    }

    private Specification<Connection> matching(World world, ConnectionFilter filter) {
        Specification<Connection> named = (connection, query, is) -> is.and(
                is.equal(connection.get("projectId"), world.projectId()),
                is.equal(connection.get("deleted"), filter.deleted()),
                StringUtils.hasText(filter.name())
                        ? is.equal(connection.get("name"), filter.name())
                        : is.conjunction());
        return named.and(tags.having(DLI_ENHANCED_DATASOURCE, filter.tags(), "connectionId"));
    }

    private static void requireAny(QueueNames names) {
        if (names.givenQueues().isEmpty() && names.givenPools().isEmpty()) {
            throw INVALID_PARAMETER.because("queues must name at least one queue");
        }
    }

    private static void requireNoPools(QueueNames names) {
        names.givenPools().stream().findFirst().ifPresent(pool -> {
            throw NO_SUCH_OBJECT.because("There is no elastic resource pool named %s", pool);
        });
    }

    private static DliException noConnection(String id) {
        return INVALID_PARAMETER.because("Connection %s does not exist.", id);
    }
}
