package io.github.dliemulator.connection;

import static io.github.dliemulator.connection.ConnectionStatus.ACTIVE;
import static io.github.dliemulator.connection.ConnectionStatus.DELETED;

import io.github.dliemulator.connection.peer.Destination;
import io.github.dliemulator.connection.peer.PeerViews;
import io.github.dliemulator.connection.reach.CreateRoute;
import io.github.dliemulator.connection.reach.Host;
import io.github.dliemulator.connection.reach.Hosts;
import io.github.dliemulator.connection.reach.Routes;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.timeline.Timeline;
import io.github.dliemulator.tag.Taggable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** An enhanced datasource connection. It is active at once; what takes time are its peers. */
@Entity
@IdClass(Connection.Key.class)
class Connection {

    record Key(String projectId, String connectionId) {}

    @Id
    private String projectId;

    @Id
    private String connectionId;

    private String name;
    private @Nullable String uniqueName;
    private String destVpcId;
    private String destNetworkId;
    private @Nullable String routetableId;
    private Instant createTime;

    /** What the lifecycle says as well, where a query can see it. */
    private boolean deleted;

    /** An array of texts: 20,000 hosts are more than one text or one JSON value of H2 holds. */
    private String[] hosts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Routes routes;

    /** What the grants say as well, where each look at the connection sees it. */
    private boolean granted;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Timeline<ConnectionStatus> lifecycle;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Connection() {}

    /** @param nameIsUnique whether no other living connection may have the same name */
    Connection(World world, String connectionId, CreateConnection request, boolean nameIsUnique) {
        this.projectId = world.projectId();
        this.connectionId = connectionId;
        this.name = request.name();
        this.uniqueName = nameIsUnique ? request.name() : null;
        this.destVpcId = request.destVpcId();
        this.destNetworkId = request.destNetworkId();
        this.routetableId = request.routetableId();
        this.createTime = world.now();
        this.hosts = stored(request.toReach());
        this.lifecycle = Timeline.of(ACTIVE, world.now(), "created");
    }

    void replaceHosts(Hosts hosts) {
        this.hosts = stored(hosts);
    }

    private static String[] stored(Hosts hosts) {
        return hosts.given().stream().map(Host::stored).toArray(String[]::new);
    }

    /** Stays readable, and gives its name free. */
    void delete(Instant now) {
        this.lifecycle = lifecycle.then(DELETED, now, "deleted");
        this.uniqueName = null;
        this.deleted = true;
    }

    boolean isDeleted() {
        return deleted;
    }

    boolean isOf(World world) {
        return projectId.equals(world.projectId());
    }

    String id() {
        return connectionId;
    }

    String name() {
        return name;
    }

    Destination destination() {
        return new Destination(projectId, connectionId, name, destNetworkId);
    }

    Timeline<ConnectionStatus> lifecycle() {
        return lifecycle;
    }

    Taggable.Subject subject() {
        return new Taggable.Subject(connectionId, connectionId, name);
    }

    void createRoute(CreateRoute request, Instant now) {
        this.routes = routes().with(request, now);
    }

    void deleteRoute(String name) {
        this.routes = routes().without(name);
    }

    private Routes routes() {
        return routes == null ? Routes.NONE : routes;
    }

    /** Whether a route contains this address, or a host has this name or address. */
    boolean leadsTo(String host) {
        return Arrays.stream(hosts).map(Host::restored).anyMatch(known -> known.is(host)) || routes().leadTo(host);
    }

    void grantedTo(List<String> projectIds) {
        this.granted = !projectIds.isEmpty();
    }

    /** @param bound what the project that looks at it has bound; granted to another one, it lives by its own clock */
    ConnectionView seenWith(PeerViews bound) {
        return new ConnectionView(
                connectionId,
                name,
                deleted ? DELETED : ACTIVE,
                bound.queues(),
                bound.pools(),
                destVpcId,
                destNetworkId,
                !granted,
                createTime.toEpochMilli(),
                Arrays.stream(hosts).map(Host::restored).toList(),
                routes().all(),
                false);
    }
}
