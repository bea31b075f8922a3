package io.github.dliemulator.network;

import io.github.dliemulator.world.World;

/** Reports which networks are in use and cannot be deleted. A module that uses networks implements it. */
public interface SubnetUsage {

    boolean usesVpc(World world, String vpcId);

    /** @param networkId ID of the subnet, which is its network ID as well */
    boolean usesSubnet(World world, String networkId);
}
