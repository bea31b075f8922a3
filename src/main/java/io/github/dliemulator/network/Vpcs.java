package io.github.dliemulator.network;

import static io.github.dliemulator.network.refusal.VpcError.NO_SUCH_VPC;
import static io.github.dliemulator.network.refusal.VpcError.QUOTA_EXCEEDED;
import static io.github.dliemulator.network.refusal.VpcError.VPC_HAS_SUBNETS;
import static io.github.dliemulator.network.refusal.VpcError.VPC_IN_USE;
import static io.github.dliemulator.network.refusal.VpcError.VPC_NAME_EXISTS;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.spi.NetworkUse;
import io.github.dliemulator.network.wire.ChangeTags;
import io.github.dliemulator.network.wire.VpcDetail;
import io.github.dliemulator.network.wire.VpcRequest;
import io.github.dliemulator.network.wire.VpcView;
import io.github.dliemulator.simulation.AtomicChange;
import io.github.dliemulator.simulation.Attempts;
import io.github.dliemulator.simulation.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** All VPCs: how they come, are seen, change and go. */
@Component
class Vpcs {

    private static final String OF_ALL_ENTERPRISE_PROJECTS = "all_granted_eps";

    private final VpcRepository vpcs;
    private final SubnetRepository subnets;
    private final NetworkSettings settings;
    private final Attempts attempts;
    private final ObjectProvider<NetworkUse> uses;

    Vpcs(
            VpcRepository vpcs,
            SubnetRepository subnets,
            NetworkSettings settings,
            Attempts attempts,
            ObjectProvider<NetworkUse> uses) {
        this.vpcs = vpcs;
        this.subnets = subnets;
        this.settings = settings;
        this.attempts = attempts;
        this.uses = uses;
    }

    @AtomicChange
    VpcView.One create(World world, VpcRequest.Fields request) {
        if (vpcs.countByProjectId(world.projectId()) >= settings.maxVpcs()) {
            throw QUOTA_EXCEEDED.because("Quota exceeded for resources: ['router'].");
        }
        String name = requireNonNullElse(request.name(), "");
        Vpc vpc = new Vpc(world, request, attempts.begin(world, "vpc", name));
        requireOwnName(world, vpc, name);
        return vpcs.save(vpc).seen();
    }

    private void requireOwnName(World world, Vpc vpc, String name) {
        if (!name.isEmpty()
                && vpcs.findByProjectIdAndUniqueName(world.projectId(), name)
                        .filter(other -> !other.id().equals(vpc.id()))
                        .isPresent()) {
            throw VPC_NAME_EXISTS.plainly();
        }
    }

    VpcView.Page list(World world, @Nullable String id, @Nullable String enterpriseProjectId, IdPage stretch) {
        String enterpriseProject = OF_ALL_ENTERPRISE_PROJECTS.equals(enterpriseProjectId) ? null : enterpriseProjectId;
        Specification<Vpc> matching = IdPage.<Vpc>of(world)
                .and(IdPage.where("vpcId", id))
                .and(IdPage.where("enterpriseProjectId", enterpriseProject));
        return new VpcView.Page(
                stretch.of(vpcs, matching, "vpcId").stream().map(Vpc::view).toList());
    }

    VpcView.One show(World world, String id) {
        return existing(world, id).seen();
    }

    VpcDetail.One detail(World world, String id) {
        return existing(world, id).detail(subnets.countByProjectIdAndVpcId(world.projectId(), id));
    }

    Vpc existing(World world, String id) {
        return vpcs.findById(new Vpc.Key(world.projectId(), id)).orElseThrow(NO_SUCH_VPC::plainly);
    }

    @AtomicChange
    VpcView.One change(World world, String id, VpcRequest.Fields request) {
        Vpc vpc = existing(world, id);
        requireOwnName(world, vpc, requireNonNullElse(request.name(), ""));
        List<Cidr> taken = subnets.findByProjectIdAndVpcId(world.projectId(), id).stream()
                .map(Subnet::cidr)
                .toList();
        vpc.change(request, taken, world.now());
        return vpc.seen();
    }

    ChangeTags.Given tags(World world, String id) {
        return existing(world, id).tags();
    }

    @AtomicChange
    void changeTags(World world, String id, ChangeTags request) {
        existing(world, id).changeTags(request);
    }

    @AtomicChange
    void delete(World world, String id) {
        Vpc vpc = existing(world, id);
        if (subnets.countByProjectIdAndVpcId(world.projectId(), id) > 0) {
            throw VPC_HAS_SUBNETS.plainly();
        }
        if (uses.stream().anyMatch(use -> use.usesVpc(world, id))) {
            throw VPC_IN_USE.plainly();
        }
        vpcs.delete(vpc);
    }
}
