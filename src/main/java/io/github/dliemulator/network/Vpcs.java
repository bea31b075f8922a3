package io.github.dliemulator.network;

import static io.github.dliemulator.network.api.VpcError.NO_SUCH_VPC;
import static io.github.dliemulator.network.api.VpcError.QUOTA_EXCEEDED;
import static io.github.dliemulator.network.api.VpcError.VPC_HAS_SUBNETS;
import static io.github.dliemulator.network.api.VpcError.VPC_IN_USE;
import static io.github.dliemulator.network.api.VpcError.VPC_NAME_EXISTS;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.api.ChangeNetworkTags;
import io.github.dliemulator.network.api.VpcDetail;
import io.github.dliemulator.network.api.VpcRequest;
import io.github.dliemulator.network.api.VpcView;
import io.github.dliemulator.world.ResourceRandoms;
import io.github.dliemulator.world.World;
import io.github.dliemulator.world.WorldTransactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Creates, reads, changes and deletes VPCs. */
@Component
class Vpcs {

    private static final String ALL_ENTERPRISE_PROJECTS = "all_granted_eps";

    private final VpcRepository vpcs;
    private final SubnetRepository subnets;
    private final NetworkProperties properties;
    private final ResourceRandoms randoms;
    private final ObjectProvider<SubnetUsage> usages;
    private final WorldTransactions transactions;

    Vpcs(
            VpcRepository vpcs,
            SubnetRepository subnets,
            NetworkProperties properties,
            ResourceRandoms randoms,
            ObjectProvider<SubnetUsage> usages,
            WorldTransactions transactions) {
        this.vpcs = vpcs;
        this.subnets = subnets;
        this.properties = properties;
        this.randoms = randoms;
        this.usages = usages;
        this.transactions = transactions;
    }

    VpcView.Response create(World entered, VpcRequest.Fields request) {
        return transactions.execute(entered, world -> {
            if (vpcs.countByProjectId(world.projectId()) >= properties.max().vpcs()) {
                throw QUOTA_EXCEEDED.exception("Quota exceeded for resources: ['router'].");
            }
            String name = requireNonNullElse(request.name(), "");
            Vpc vpc = new Vpc(world, request, randoms.next(world, "vpc", name));
            requireUniqueName(world, vpc, name);
            return vpcs.save(vpc).toResponse();
        });
    }

    private void requireUniqueName(World world, Vpc vpc, String name) {
        if (!name.isEmpty()
                && vpcs.findByProjectIdAndUniqueName(world.projectId(), name)
                        .filter(other -> !other.id().equals(vpc.id()))
                        .isPresent()) {
            throw VPC_NAME_EXISTS.exception();
        }
    }

    VpcView.Page list(World world, @Nullable String id, @Nullable String enterpriseProjectId, MarkerPage page) {
        String enterpriseProject =
                ALL_ENTERPRISE_PROJECTS.equals(enterpriseProjectId) ? "" : requireNonNullElse(enterpriseProjectId, "");
        return new VpcView.Page(vpcs
                .findAfter(
                        world.projectId(), page.marker(), requireNonNullElse(id, ""), enterpriseProject, page.maxRows())
                .stream()
                .map(Vpc::toView)
                .toList());
    }

    VpcView.Response show(World world, String id) {
        return requireVpc(world, id).toResponse();
    }

    VpcDetail.Response showDetail(World world, String id) {
        return requireVpc(world, id).toDetailResponse(subnets.countByProjectIdAndVpcId(world.projectId(), id));
    }

    /** The VPC with an ID. Rejects the request if there is none. */
    Vpc requireVpc(World world, String id) {
        return vpcs.findById(new Vpc.Key(world.projectId(), id)).orElseThrow(NO_SUCH_VPC::exception);
    }

    VpcView.Response update(World entered, String id, VpcRequest.Fields request) {
        return transactions.execute(entered, world -> {
            Vpc vpc = requireVpc(world, id);
            requireUniqueName(world, vpc, requireNonNullElse(request.name(), ""));
            List<Cidr> subnetCidrs = subnets.findByProjectIdAndVpcId(world.projectId(), id).stream()
                    .map(Subnet::cidr)
                    .toList();
            vpc.update(request, subnetCidrs, world.now());
            return vpc.toResponse();
        });
    }

    ChangeNetworkTags.NetworkTagsView tags(World world, String id) {
        return requireVpc(world, id).tags();
    }

    void changeTags(World entered, String id, ChangeNetworkTags request) {
        transactions.run(entered, world -> requireVpc(world, id).changeTags(request));
    }

    void delete(World entered, String id) {
        transactions.run(entered, world -> {
            Vpc vpc = requireVpc(world, id);
            if (subnets.countByProjectIdAndVpcId(world.projectId(), id) > 0) {
                throw VPC_HAS_SUBNETS.exception();
            }
            if (usages.stream().anyMatch(usage -> usage.usesVpc(world, id))) {
                throw VPC_IN_USE.exception();
            }
            vpcs.delete(vpc);
        });
    }
}
