package io.github.dliemulator.network.spi;

import io.github.dliemulator.simulation.World;

/** Whoever leads to networks; what is led to cannot be deleted. */
public interface NetworkUse {

    boolean usesVpc(World world, String vpcId);

    /** @param networkId the subnet's own id, which is its network's */
    boolean usesSubnet(World world, String networkId);
}
