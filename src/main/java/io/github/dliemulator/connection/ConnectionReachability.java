package io.github.dliemulator.connection;

import io.github.dliemulator.connection.peer.Destination;
import io.github.dliemulator.connection.peer.Peers;
import io.github.dliemulator.network.SubnetLookup;
import io.github.dliemulator.queue.spi.QueueMoved;
import io.github.dliemulator.queue.spi.Reachability;
import io.github.dliemulator.world.World;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Addresses that a queue reaches through connections. The queue or its pool needs an ACTIVE peer. */
@Component
class ConnectionReachability implements Reachability {

    private final Peers peers;
    private final ConnectionAccess access;
    private final SubnetLookup subnets;

    ConnectionReachability(Peers peers, ConnectionAccess access, SubnetLookup subnets) {
        this.peers = peers;
        this.access = access;
        this.subnets = subnets;
    }

    @Override
    public boolean reaches(World world, String queueName, String host) {
        return peers.findReachableConnectionIds(world, queueName)
                .flatMap(connectionId -> access.findVisible(world, connectionId).stream())
                .anyMatch(connection -> connection.hasRouteTo(host) || isInSubnet(connection.destination(), host));
    }

    /** Whether an address is in the destination subnet of a connection; false if the subnet is unknown. */
    private boolean isInSubnet(Destination destination, String host) {
        return subnets.findCidr(destination.projectId(), destination.networkId())
                .filter(cidr -> cidr.contains(host))
                .isPresent();
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
