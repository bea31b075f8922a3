package io.github.dliemulator.network;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Subnets as other modules see them. */
@Component
public class SubnetLookup {

    private final SubnetRepository subnets;
    private final NetworkProperties properties;

    SubnetLookup(SubnetRepository subnets, NetworkProperties properties) {
        this.subnets = subnets;
        this.properties = properties;
    }

    /** The CIDR block of a subnet; empty if the project has no such subnet. */
    public Optional<Cidr> findCidr(String projectId, String networkId) {
        return subnets.findById(new Subnet.Key(projectId, networkId)).map(Subnet::cidr);
    }

    /** The CIDR block of a subnet, whose row is locked until the end of the transaction. */
    public Optional<Cidr> findCidrForUpdate(String projectId, String networkId) {
        return subnets.findForUpdateByProjectIdAndSubnetId(projectId, networkId).map(Subnet::cidr);
    }

    /** Whether a peering with an unknown subnet fails. */
    public boolean isSubnetRequired() {
        return properties.validation() == NetworkProperties.Validation.STRICT;
    }
}
