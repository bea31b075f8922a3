package io.github.dliemulator.connection;

import io.github.dliemulator.network.SubnetUsage;
import io.github.dliemulator.world.World;
import org.springframework.stereotype.Component;

/** Networks that are destinations of connections. */
@Component
class ConnectionSubnetUsage implements SubnetUsage {

    private final ConnectionRepository connections;

    ConnectionSubnetUsage(ConnectionRepository connections) {
        this.connections = connections;
    }

    @Override
    public boolean usesVpc(World world, String vpcId) {
        return connections.existsByProjectIdAndDestVpcIdAndDeletedFalse(world.projectId(), vpcId);
    }

    @Override
    public boolean usesSubnet(World world, String networkId) {
        return connections.existsByProjectIdAndDestNetworkIdAndDeletedFalse(world.projectId(), networkId);
    }
}
