package io.github.dliemulator.network;

import static io.github.dliemulator.network.refusal.VpcError.NO_SUCH_SUBNET;
import static io.github.dliemulator.network.refusal.VpcError.QUOTA_EXCEEDED;
import static io.github.dliemulator.network.refusal.VpcError.SUBNET_IN_USE;

import io.github.dliemulator.network.spi.NetworkUse;
import io.github.dliemulator.network.wire.ChangeTags;
import io.github.dliemulator.network.wire.CreateSubnet;
import io.github.dliemulator.network.wire.SubnetView;
import io.github.dliemulator.network.wire.UpdateSubnet;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.web.refusal.DliException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** All subnets: how they come, are seen, change and go. */
@Component
class Subnets {

    private static final String KIND = "subnet";

    private final SubnetRepository subnets;
    private final Vpcs vpcs;
    private final NetworkSettings settings;
    private final Attempts attempts;
    private final ObjectProvider<NetworkUse> uses;

    Subnets(
            SubnetRepository subnets,
            Vpcs vpcs,
            NetworkSettings settings,
            Attempts attempts,
            ObjectProvider<NetworkUse> uses) {
        this.subnets = subnets;
        this.vpcs = vpcs;
        this.settings = settings;
        this.attempts = attempts;
        this.uses = uses;
    }

    @AtomicChange
    SubnetView.One create(World world, CreateSubnet.Fields request) {
        Vpc vpc = vpcs.existing(world, request.vpcId());
        if (subnets.countByProjectId(world.projectId()) >= settings.maxSubnets()) {
            throw QUOTA_EXCEEDED.because("Quota exceeded for resources: ['subnet'].");
        }
        List<Cidr> taken = subnets.findByProjectIdAndVpcId(world.projectId(), vpc.id()).stream()
                .map(Subnet::cidr)
                .toList();
        Subnet subnet = new Subnet(world, request, attempts.begin(world, KIND, request.name()), vpc, taken);
        return new SubnetView.One(subnets.save(subnet).view());
    }

    SubnetView.Page list(World world, @Nullable String vpcId, IdPage stretch) {
        Specification<Subnet> matching = IdPage.<Subnet>of(world).and(IdPage.where("vpcId", vpcId));
        return new SubnetView.Page(stretch.of(subnets, matching, "subnetId").stream()
                .map(Subnet::view)
                .toList());
    }

    SubnetView.One show(World world, String id) {
        return new SubnetView.One(find(world, id).view());
    }

    ChangeTags.Given tags(World world, String id) {
        return find(world, id).tags();
    }

    private Subnet find(World world, String id) {
        return subnets.findById(new Subnet.Key(world.projectId(), id)).orElseThrow(() -> noSubnet(id));
    }

    @AtomicChange
    SubnetView.Changed change(World world, String vpcId, String id, UpdateSubnet.Fields request) {
        Subnet subnet = forChange(world, vpcId, id);
        subnet.change(request, () -> attempts.begin(world, KIND, subnet.name()), world.now());
        return SubnetView.Changed.of(id);
    }

    @AtomicChange
    void changeTags(World world, String id, ChangeTags request) {
        forChange(world, id).changeTags(request);
    }

    @AtomicChange
    void delete(World world, String vpcId, String id) {
        Subnet subnet = forChange(world, vpcId, id);
        if (uses.stream().anyMatch(use -> use.usesSubnet(world, id))) {
            throw SUBNET_IN_USE.plainly();
        }
        subnets.delete(subnet);
    }

    private Subnet forChange(World world, String vpcId, String id) {
        Subnet subnet = forChange(world, id);
        subnet.requireOf(vpcId);
        return subnet;
    }

    private Subnet forChange(World world, String id) {
        return subnets.findForChangeByProjectIdAndSubnetId(world.projectId(), id)
                .orElseThrow(() -> noSubnet(id));
    }

    /** In the words that a failed peering quotes (dli_03_0237). */
    private static DliException noSubnet(String id) {
        return NO_SUCH_SUBNET.because("Query resource by id %s fail.the subnet could not be found.", id);
    }
}
