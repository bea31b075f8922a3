package io.github.dliemulator.network;

import io.github.dliemulator.world.World;

/** Whoever leads to networks; what is led to cannot be deleted. */
public interface SubnetUsage {

    boolean usesVpc(World world, String vpcId);

    /** @param networkId the subnet's own id, which is its network's */
    boolean usesSubnet(World world, String networkId);
}
