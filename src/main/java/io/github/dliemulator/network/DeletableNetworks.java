package io.github.dliemulator.network;

import io.github.dliemulator.network.api.SubnetView;
import io.github.dliemulator.network.api.VpcView;
import io.github.dliemulator.world.DeletableResources;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Subnets, and after them VPCs, that clients can delete. */
@Component
@Order(70)
class DeletableNetworks implements DeletableResources {

    private static final int ALL = Integer.MAX_VALUE;

    private final SubnetRepository subnets;
    private final VpcRepository vpcs;

    DeletableNetworks(SubnetRepository subnets, VpcRepository vpcs) {
        this.subnets = subnets;
        this.vpcs = vpcs;
    }

    @Override
    public Stream<DeletableResource> findAll(String projectId) {
        return Stream.concat(
                subnets.findAfter(projectId, "", "", ALL).stream()
                        .map(Subnet::toView)
                        .map(subnet -> subnet(projectId, subnet)),
                vpcs.findAfter(projectId, "", "", "", ALL).stream()
                        .map(Vpc::toView)
                        .map(vpc -> vpc(projectId, vpc)));
    }

    private static DeletableResource subnet(String projectId, SubnetView subnet) {
        return new DeletableResource(
                "subnet",
                subnet.id(),
                nameOrNull(subnet.name()),
                Creation.of("CreateSubnet", subnet.id()),
                "/v1/%s/vpcs/%s/subnets/%s".formatted(projectId, subnet.vpcId(), subnet.id()));
    }

    private static DeletableResource vpc(String projectId, VpcView vpc) {
        return new DeletableResource(
                "vpc",
                vpc.id(),
                nameOrNull(vpc.name()),
                Creation.of("CreateVpc", vpc.id()),
                "/v1/%s/vpcs/%s".formatted(projectId, vpc.id()));
    }

    private static @Nullable String nameOrNull(String name) {
        return name.isEmpty() ? null : name;
    }
}
