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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enhanced datasource connection. It is ACTIVE at once; its peers take time. */
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

    /** Whether the status is DELETED. Used in queries. */
    private boolean deleted;

    /** An array of texts, as 20,000 hosts exceed the maximum length of a text or JSON value of H2. */
    private String[] hosts;

    @JsonColumn
    private @Nullable Routes routes;

    /** Whether there are grants. Stored here so that a read of the connection needs no second query. */
    private boolean granted;

    @JsonColumn
    private Timeline<ConnectionStatus> lifecycle;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Connection() {}

    /** @param enforceUniqueName whether no other connection that is not deleted can have the name */
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

    /** Marks the connection as deleted. It stays readable, and its name can be used again. */
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

    Instant createTime() {
        return createTime;
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

    /** The address of the host with a name; names are compared without case. */
    Optional<String> findHostAddress(String hostName) {
        return hosts().filter(host -> host.name().equalsIgnoreCase(hostName))
                .map(Host::ip)
                .findFirst();
    }

    /** Whether a host has the address. */
    boolean hasHostAt(String ip) {
        return hosts().anyMatch(host -> host.ip().equals(ip));
    }

    boolean hasRouteTo(String ip) {
        return routes().containsAddress(ip);
    }

    private Stream<Host> hosts() {
        return Arrays.stream(hosts).map(Host::parse);
    }

    void updateGrantees(List<String> projectIds) {
        this.granted = !projectIds.isEmpty();
    }

    /** @param peers peers of the project that reads the connection, which may be another one than the owner */
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
                hosts().toList(),
                routes().all(),
                false);
    }
}
