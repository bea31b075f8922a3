package io.github.dliemulator.connection;

import io.github.dliemulator.connection.peer.Destination;
import io.github.dliemulator.connection.peer.Peers;
import io.github.dliemulator.network.Networks;
import io.github.dliemulator.queue.spi.QueueMoved;
import io.github.dliemulator.queue.spi.Reachability;
import io.github.dliemulator.simulation.World;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What queues reach through the connections to which they have an ACTIVE peer, also after they moved into a pool. */
@Component
class ConnectionReach implements Reachability {

    private final Peers peers;
    private final ConnectionAccess access;
    private final Networks networks;

    ConnectionReach(Peers peers, ConnectionAccess access, Networks networks) {
        this.peers = peers;
        this.access = access;
        this.networks = networks;
    }

    @Override
    public boolean reaches(World world, String queueName, String host) {
        return peers.reachedBy(world, queueName)
                .flatMap(connectionId -> access.alive(world, connectionId).stream())
                .anyMatch(connection -> connection.leadsTo(host) || isInSubnet(connection.destination(), host));
    }

    /** Whether this is an address of the subnet that a connection leads to, if we know that subnet. */
    private boolean isInSubnet(Destination destination, String host) {
        return networks.cidr(destination.projectId(), destination.networkId())
                .filter(cidr -> cidr.contains(host))
                .isPresent();
    }

    @EventListener
    void follow(QueueMoved moved) {
        World world = moved.world();
        peers.binding(world, moved.queueName()).stream()
                .sorted() // whoever locks connections of other worlds does so in one order
                .flatMap(id -> access.usable(world, id).stream())
                .forEach(connection ->
                        peers.replace(world, connection.destination(), moved.queueName(), moved.poolName()));
    }
}
