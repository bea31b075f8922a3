package io.github.dliemulator.connection;

import io.github.dliemulator.connection.peer.Destination;
import io.github.dliemulator.connection.peer.Peers;
import io.github.dliemulator.network.SubnetLookup;
import io.github.dliemulator.queue.spi.QueueMoved;
import io.github.dliemulator.queue.spi.Reachability;
import io.github.dliemulator.world.World;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What queues reach through the connections to which they have an ACTIVE peer, also after they moved into a pool. */
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

    /** Whether this is an address of the subnet that a connection leads to, if we know that subnet. */
    private boolean isInSubnet(Destination destination, String host) {
        return subnets.findCidr(destination.projectId(), destination.networkId())
                .filter(cidr -> cidr.contains(host))
                .isPresent();
    }

    @EventListener
    void onQueueMoved(QueueMoved event) {
        World world = event.world();
        peers.findConnectionIds(world, event.queueName()).stream()
                .sorted() // whoever locks connections of other worlds does so in one order
                .flatMap(id -> access.findUsable(world, id).stream())
                .forEach(connection ->
                        peers.rebindToPool(world, connection.destination(), event.queueName(), event.poolName()));
    }
}
