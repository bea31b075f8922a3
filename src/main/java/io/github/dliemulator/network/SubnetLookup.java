package io.github.dliemulator.network;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other rooms may know of the networks that connections lead to. */
@Component
public class SubnetLookup {

    private final SubnetRepository subnets;
    private final NetworkProperties properties;

    SubnetLookup(SubnetRepository subnets, NetworkProperties properties) {
        this.subnets = subnets;
        this.properties = properties;
    }

    /** The addresses of a project's subnet, if it has such a one. */
    public Optional<Cidr> findCidr(String projectId, String networkId) {
        return subnets.findById(new Subnet.Key(projectId, networkId)).map(Subnet::cidr);
    }

    /** The same; until the change is over nobody deletes the subnet, or holds it likewise. */
    public Optional<Cidr> findCidrForUpdate(String projectId, String networkId) {
        return subnets.findForUpdateByProjectIdAndSubnetId(projectId, networkId).map(Subnet::cidr);
    }

    /** Whether nobody can lead to a subnet that is not there. */
    public boolean isSubnetRequired() {
        return properties.validation() == NetworkProperties.Validation.STRICT;
    }
}
