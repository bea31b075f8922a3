package io.github.dliemulator.network;

import static io.github.dliemulator.network.api.VpcError.NO_SUCH_SUBNET;
import static io.github.dliemulator.network.api.VpcError.QUOTA_EXCEEDED;
import static io.github.dliemulator.network.api.VpcError.SUBNET_IN_USE;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.api.ChangeNetworkTags;
import io.github.dliemulator.network.api.CreateSubnet;
import io.github.dliemulator.network.api.SubnetView;
import io.github.dliemulator.network.api.UpdateSubnet;
import io.github.dliemulator.web.error.DliException;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Creates, reads, changes and deletes subnets. */
@Component
class Subnets {

    private static final String KIND = "subnet";

    private final SubnetRepository subnets;
    private final Vpcs vpcs;
    private final NetworkProperties properties;
    private final ResourceRandoms randoms;
    private final ObjectProvider<SubnetUsage> usages;
    private final WorldTransactions transactions;

    Subnets(
            SubnetRepository subnets,
            Vpcs vpcs,
            NetworkProperties properties,
            ResourceRandoms randoms,
            ObjectProvider<SubnetUsage> usages,
            WorldTransactions transactions) {
        this.subnets = subnets;
        this.vpcs = vpcs;
        this.properties = properties;
        this.randoms = randoms;
        this.usages = usages;
        this.transactions = transactions;
    }

    SubnetView.Response create(World entered, CreateSubnet.Fields request) {
        return transactions.execute(entered, world -> {
            Vpc vpc = vpcs.requireVpc(world, request.vpcId());
            if (subnets.countByProjectId(world.projectId()) >= properties.max().subnets()) {
                throw QUOTA_EXCEEDED.exception("Quota exceeded for resources: ['subnet'].");
            }
            List<Cidr> existingCidrs = subnets.findByProjectIdAndVpcId(world.projectId(), vpc.id()).stream()
                    .map(Subnet::cidr)
                    .toList();
            Subnet subnet = new Subnet(world, request, randoms.next(world, KIND, request.name()), vpc, existingCidrs);
            return new SubnetView.Response(subnets.save(subnet).toView());
        });
    }

    SubnetView.Page list(World world, @Nullable String vpcId, MarkerPage page) {
        return new SubnetView.Page(
                subnets
                        .findAfter(world.projectId(), page.marker(), requireNonNullElse(vpcId, ""), page.maxRows())
                        .stream()
                        .map(Subnet::toView)
                        .toList());
    }

    SubnetView.Response show(World world, String id) {
        return new SubnetView.Response(requireSubnet(world, id).toView());
    }

    ChangeNetworkTags.NetworkTagsView tags(World world, String id) {
        return requireSubnet(world, id).tags();
    }

    private Subnet requireSubnet(World world, String id) {
        return subnets.findById(new Subnet.Key(world.projectId(), id)).orElseThrow(() -> subnetNotFound(id));
    }

    SubnetView.UpdateResponse update(World entered, String vpcId, String id, UpdateSubnet.Fields request) {
        return transactions.execute(entered, world -> {
            Subnet subnet = requireForUpdate(world, vpcId, id);
            subnet.update(request, () -> randoms.next(world, KIND, subnet.name()), world.now());
            return SubnetView.UpdateResponse.of(id);
        });
    }

    void changeTags(World entered, String id, ChangeNetworkTags request) {
        transactions.run(entered, world -> requireForUpdate(world, id).changeTags(request));
    }

    void delete(World entered, String vpcId, String id) {
        transactions.run(entered, world -> {
            Subnet subnet = requireForUpdate(world, vpcId, id);
            if (usages.stream().anyMatch(usage -> usage.usesSubnet(world, id))) {
                throw SUBNET_IN_USE.exception();
            }
            subnets.delete(subnet);
        });
    }

    private Subnet requireForUpdate(World world, String vpcId, String id) {
        Subnet subnet = requireForUpdate(world, id);
        subnet.requireVpc(vpcId);
        return subnet;
    }

    private Subnet requireForUpdate(World world, String id) {
        return subnets.findForUpdateByProjectIdAndSubnetId(world.projectId(), id)
                .orElseThrow(() -> subnetNotFound(id));
    }

    /** The text is the one that a failed peering quotes (dli_03_0237). */
    private static DliException subnetNotFound(String id) {
        return NO_SUCH_SUBNET.exception("Query resource by id %s fail.the subnet could not be found.", id);
    }
}
