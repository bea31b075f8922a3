package io.github.dliemulator.connection;

import io.github.dliemulator.connection.peer.Destination;
import io.github.dliemulator.connection.peer.Peers;
import io.github.dliemulator.connection.peer.QueuePeer;
import io.github.dliemulator.network.Cidr;
import io.github.dliemulator.network.SubnetLookup;
import io.github.dliemulator.queue.spi.QueueMoved;
import io.github.dliemulator.queue.spi.Reach;
import io.github.dliemulator.queue.spi.Reachability;
import io.github.dliemulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Decides which addresses a queue reaches through connections. The queue or its pool needs an ACTIVE peer. A name is looked up in
 * the hosts of such connections, and an address has to be in the subnet or in a route of one. An unknown subnet contains the
 * addresses of its hosts.
 */
@Component
class ConnectionReachability implements Reachability {

    private static final Pattern IP_ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    private final Peers peers;
    private final ConnectionAccess access;
    private final SubnetLookup subnets;

    ConnectionReachability(Peers peers, ConnectionAccess access, SubnetLookup subnets) {
        this.peers = peers;
        this.access = access;
        this.subnets = subnets;
    }

    /** A connection with the peer that binds the queue. */
    private record Link(Connection connection, QueuePeer peer) {

        private String describe() {
            return "%s (%s)".formatted(connection.name(), peer.description());
        }
    }

    @Override
    public Reach find(World world, String queueName, String host) {
        List<Link> links = peers.findOfQueue(world, queueName).stream()
                .flatMap(peer -> access.findVisible(world, peer.connectionId()).stream()
                        .map(connection -> new Link(connection, peer)))
                .toList();
        return IP_ADDRESS.matcher(host).matches()
                ? findAddress(queueName, links, host)
                : findName(queueName, links, host);
    }

    private Reach findName(String queueName, List<Link> links, String name) {
        List<Reach> reaches = links.stream()
                .filter(link -> link.peer().active())
                .flatMap(link -> link.connection().findHostAddress(name).stream())
                .distinct()
                .map(ip -> findAddress(queueName, links, ip))
                .toList();
        return reaches.stream()
                .filter(Reach::isReachable)
                .findFirst()
                .or(() -> reaches.stream().findFirst())
                .orElseGet(() -> Reach.unknownHost(links.stream()
                        .filter(link -> link.connection().findHostAddress(name).isPresent())
                        .findFirst()
                        .map(link -> "the host %s is of the connection %s".formatted(name, link.describe()))
                        .orElseGet(() -> links.isEmpty()
                                ? notBound(queueName)
                                : "no connection of the queue %s has a host named %s".formatted(queueName, name))));
    }

    private Reach findAddress(String queueName, List<Link> links, String ip) {
        List<Link> leading =
                links.stream().filter(link -> leadsTo(link.connection(), ip)).toList();
        Optional<Link> active =
                leading.stream().filter(link -> link.peer().active()).findFirst();
        return active.map(link -> Reach.through(link.connection().name(), ip, "through " + link.describe()))
                .orElseGet(() -> Reach.unreachable(
                        ip,
                        leading.stream()
                                .findFirst()
                                .map(link -> "%s is behind the connection %s".formatted(ip, link.describe()))
                                .orElseGet(() -> links.isEmpty()
                                        ? notBound(queueName)
                                        : "%s is in no subnet or route of a connection of the queue %s"
                                                .formatted(ip, queueName))));
    }

    private static String notBound(String queueName) {
        return "the queue %s is bound to no connection".formatted(queueName);
    }

    private boolean leadsTo(Connection connection, String ip) {
        Destination destination = connection.destination();
        Optional<Cidr> subnet = subnets.findCidr(destination.projectId(), destination.networkId());
        return connection.hasRouteTo(ip)
                || subnet.map(cidr -> cidr.contains(ip)).orElseGet(() -> connection.hasHostAt(ip));
    }

    @EventListener
    void onQueueMoved(QueueMoved event) {
        World world = event.world();
        peers.findConnectionIds(world, event.queueName()).stream()
                .sorted() // connections of other projects are locked in one order, to avoid deadlocks
                .flatMap(id -> access.findUsable(world, id).stream())
                .forEach(connection ->
                        peers.rebindToPool(world, connection.destination(), event.queueName(), event.poolName()));
    }
}
