package io.github.dliemulator.connection;

import static io.github.dliemulator.connection.ConnectionStatus.ACTIVE;
import static io.github.dliemulator.connection.ConnectionStatus.DELETED;

import io.github.dliemulator.connection.peer.Destination;
import io.github.dliemulator.connection.peer.PeerViews;
import io.github.dliemulator.connection.route.CreateRoute;
import io.github.dliemulator.connection.route.Host;
import io.github.dliemulator.connection.route.Hosts;
import io.github.dliemulator.connection.route.Routes;
import io.github.dliemulator.tag.TaggableResources;
import io.github.dliemulator.timeline.Timeline;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

    @JsonColumn
    private @Nullable Routes routes;

    /** What the grants say as well, where each look at the connection sees it. */
    private boolean granted;

    @JsonColumn
    private Timeline<ConnectionStatus> lifecycle;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Connection() {}

    /** @param enforceUniqueName whether no other living connection may have the same name */
    Connection(World world, String connectionId, CreateConnection request, boolean enforceUniqueName) {
        this.projectId = world.projectId();
        this.connectionId = connectionId;
        this.name = request.name();
        this.uniqueName = enforceUniqueName ? request.name() : null;
        this.destVpcId = request.destVpcId();
        this.destNetworkId = request.destNetworkId();
        this.routetableId = request.routetableId();
        this.createTime = world.now();
        this.hosts = serialize(request.toHosts());
        this.lifecycle = Timeline.of(ACTIVE, world.now(), "created");
    }

    void replaceHosts(Hosts hosts) {
        this.hosts = serialize(hosts);
    }

    private static String[] serialize(Hosts hosts) {
        return hosts.hostsOrEmpty().stream().map(Host::serialize).toArray(String[]::new);
    }

    /** Stays readable, and gives its name free. */
    void delete(Instant now) {
        this.lifecycle = lifecycle.append(DELETED, now, "deleted");
        this.uniqueName = null;
        this.deleted = true;
    }

    boolean isDeleted() {
        return deleted;
    }

    boolean belongsTo(World world) {
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

    TaggableResources.TaggableResource taggableResource() {
        return new TaggableResources.TaggableResource(connectionId, connectionId, name);
    }

    void createRoute(CreateRoute request, Instant now) {
        this.routes = routes().with(request, now);
    }

    void deleteRoute(String name) {
        this.routes = routes().without(name);
    }

    private Routes routes() {
        return routes == null ? Routes.EMPTY : routes;
    }

    /** Whether a route contains this address, or a host has this name or address. */
    boolean hasRouteTo(String host) {
        return Arrays.stream(hosts).map(Host::parse).anyMatch(candidate -> candidate.matches(host))
                || routes().containsAddress(host);
    }

    void updateGrantees(List<String> projectIds) {
        this.granted = !projectIds.isEmpty();
    }

    /** @param peers what the project that looks at it has bound; granted to another one, it lives by its own clock */
    ConnectionView toView(PeerViews peers) {
        return new ConnectionView(
                connectionId,
                name,
                deleted ? DELETED : ACTIVE,
                peers.queues(),
                peers.pools(),
                destVpcId,
                destNetworkId,
                !granted,
                createTime.toEpochMilli(),
                Arrays.stream(hosts).map(Host::parse).toList(),
                routes().all(),
                false);
    }
}
