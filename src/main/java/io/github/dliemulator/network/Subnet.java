package io.github.dliemulator.network;

import static io.github.dliemulator.network.api.VpcError.INVALID_SUBNET;
import static io.github.dliemulator.network.api.VpcError.INVALID_SUBNET_CIDR;
import static io.github.dliemulator.network.api.VpcError.SUBNET_OF_ANOTHER_VPC;
import static io.github.dliemulator.network.api.VpcError.SUBNET_OUTSIDE_VPC;
import static io.github.dliemulator.network.api.VpcError.SUBNET_OVERLAPS;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.api.ChangeNetworkTags;
import io.github.dliemulator.network.api.CreateSubnet;
import io.github.dliemulator.network.api.DhcpOption;
import io.github.dliemulator.network.api.NameServers;
import io.github.dliemulator.network.api.NetworkTags;
import io.github.dliemulator.network.api.SubnetView;
import io.github.dliemulator.network.api.UpdateSubnet;
import io.github.dliemulator.network.api.UtcTime;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Subnet of a VPC. It is the destination of connections. */
@Entity
@IdClass(Subnet.Key.class)
class Subnet {

    record Key(String projectId, String subnetId) {}

    @Id
    private String projectId;

    @Id
    private String subnetId;

    private String vpcId;
    private String name;
    private String description;
    private String cidr;
    private String gatewayIp;
    private String availabilityZone;
    private String neutronSubnetId;
    private boolean dhcpEnable;

    @JsonColumn
    private NameServers nameServers;

    @JsonColumn
    private List<DhcpOption> extraDhcpOpts;

    @JsonColumn
    private @Nullable SubnetIpv6 ipv6;

    @JsonColumn
    private NetworkTags tags;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Subnet() {}

    /** @param existingCidrs CIDR blocks of the other subnets of the VPC */
    Subnet(World world, CreateSubnet.Fields request, RandomStream random, Vpc vpc, Collection<Cidr> existingCidrs) {
        this.projectId = world.projectId();
        this.subnetId = random.uuidFor("subnet id");
        this.vpcId = vpc.id();
        this.name = request.name();
        this.description = "";
        this.cidr = request.cidr();
        this.gatewayIp = request.gatewayIp();
        this.availabilityZone = requireNonNullElse(request.availabilityZone(), "");
        this.neutronSubnetId = random.uuidFor("neutron subnet id");
        this.dhcpEnable = true;
        this.nameServers = NameServers.EMPTY;
        this.extraDhcpOpts = List.of();
        this.tags = NetworkTags.of(request.tags());
        this.createdAt = world.now();
        this.updatedAt = world.now();
        requireCidrAvailable(Vpc.range(cidr, INVALID_SUBNET_CIDR), vpc, existingCidrs);
        update(request.toUpdate(), () -> random, world.now());
    }

    private void requireCidrAvailable(Cidr requested, Vpc vpc, Collection<Cidr> existingCidrs) {
        if (vpc.range().filter(range -> !range.contains(requested)).isPresent()) {
            throw SUBNET_OUTSIDE_VPC.exception();
        }
        if (existingCidrs.stream().anyMatch(requested::overlaps)) {
            throw SUBNET_OVERLAPS.exception();
        }
        if (!requested.contains(gatewayIp)) {
            throw INVALID_SUBNET.exception("gateway_ip must be an address within %s, not %s", requested, gatewayIp);
        }
    }

    /** @param random random stream for the IPv6 range, used if IPv6 is enabled */
    void update(UpdateSubnet.Fields request, Supplier<RandomStream> random, Instant now) {
        if (ipv6 != null && Boolean.FALSE.equals(request.ipv6Enable())) {
            throw INVALID_SUBNET.exception("ipv6_enable cannot be disabled once it is enabled");
        }
        NameServers servers = request.mergeNameServers(nameServers);
        if (!servers.listsBoth()) {
            throw INVALID_SUBNET.exception("dnsList must contain primary_dns and secondary_dns");
        }
        this.name = request.name();
        this.description = requireNonNullElse(request.description(), description);
        this.dhcpEnable = requireNonNullElse(request.dhcpEnable(), dhcpEnable);
        this.nameServers = servers;
        this.extraDhcpOpts = request.mergeDhcpOptions(extraDhcpOpts);
        this.ipv6 =
                ipv6 == null && Boolean.TRUE.equals(request.ipv6Enable()) ? SubnetIpv6.generate(random.get()) : ipv6;
        this.updatedAt = now;
    }

    void requireVpc(String vpc) {
        if (!vpcId.equals(vpc)) {
            throw SUBNET_OF_ANOTHER_VPC.exception();
        }
    }

    void changeTags(ChangeNetworkTags change) {
        this.tags = tags.with(change, INVALID_SUBNET);
    }

    ChangeNetworkTags.NetworkTagsView tags() {
        return tags.toView();
    }

    String id() {
        return subnetId;
    }

    String name() {
        return name;
    }

    Cidr cidr() {
        return Cidr.of(cidr);
    }

    SubnetView toView() {
        return new SubnetView(
                subnetId,
                name,
                description,
                cidr,
                gatewayIp,
                ipv6 != null,
                ipv6 == null ? null : ipv6.cidr(),
                ipv6 == null ? null : ipv6.gatewayIp(),
                dhcpEnable,
                nameServers.primary(),
                nameServers.secondary(),
                nameServers.all(),
                availabilityZone,
                vpcId,
                SubnetView.ACTIVE,
                subnetId,
                neutronSubnetId,
                ipv6 == null ? null : ipv6.neutronSubnetId(),
                extraDhcpOpts,
                projectId,
                UtcTime.of(createdAt),
                UtcTime.of(updatedAt));
    }
}
