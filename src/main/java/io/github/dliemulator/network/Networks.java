package io.github.dliemulator.network;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other rooms may know of the networks that connections lead to. */
@Component
public class Networks {

    private final SubnetRepository subnets;
    private final NetworkSettings settings;

    Networks(SubnetRepository subnets, NetworkSettings settings) {
        this.subnets = subnets;
        this.settings = settings;
    }

    /** The addresses of a project's subnet, if it has such a one. */
    public Optional<Cidr> cidr(String projectId, String networkId) {
        return subnets.findById(new Subnet.Key(projectId, networkId)).map(Subnet::cidr);
    }

    /** The same; until the change is over nobody deletes the subnet, or holds it likewise. */
    public Optional<Cidr> hold(String projectId, String networkId) {
        return subnets.findForChangeByProjectIdAndSubnetId(projectId, networkId).map(Subnet::cidr);
    }

    /** Whether nobody can lead to a subnet that is not there. */
    public boolean mustBeThere() {
        return settings.mode() == NetworkSettings.Mode.STRICT;
    }
}
