package io.github.dliemulator.network;

import static io.github.dliemulator.network.refusal.VpcError.INVALID_SUBNET;
import static io.github.dliemulator.network.refusal.VpcError.INVALID_SUBNET_CIDR;
import static io.github.dliemulator.network.refusal.VpcError.SUBNET_OF_ANOTHER_VPC;
import static io.github.dliemulator.network.refusal.VpcError.SUBNET_OUTSIDE_VPC;
import static io.github.dliemulator.network.refusal.VpcError.SUBNET_OVERLAPS;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.wire.ChangeTags;
import io.github.dliemulator.network.wire.CreateSubnet;
import io.github.dliemulator.network.wire.DhcpOption;
import io.github.dliemulator.network.wire.NameServers;
import io.github.dliemulator.network.wire.NetworkTags;
import io.github.dliemulator.network.wire.SubnetView;
import io.github.dliemulator.network.wire.UpdateSubnet;
import io.github.dliemulator.network.wire.UtcTime;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A part of a VPC's addresses: what connections lead to. */
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

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private NameServers nameServers;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<DhcpOption> extraDhcpOpts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Ipv6 ipv6;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private NetworkTags tags;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Subnet() {}

    /** @param taken what other subnets of the VPC have of its addresses */
    Subnet(World world, CreateSubnet.Fields request, Die die, Vpc vpc, Collection<Cidr> taken) {
        this.projectId = world.projectId();
        this.subnetId = die.uuid("subnet id");
        this.vpcId = vpc.id();
        this.name = request.name();
        this.description = "";
        this.cidr = request.cidr();
        this.gatewayIp = request.gatewayIp();
        this.availabilityZone = requireNonNullElse(request.availabilityZone(), "");
        this.neutronSubnetId = die.uuid("neutron subnet id");
        this.dhcpEnable = true;
        this.nameServers = NameServers.NONE;
        this.extraDhcpOpts = List.of();
        this.tags = NetworkTags.of(request.tags());
        this.createdAt = world.now();
        this.updatedAt = world.now();
        requirePlace(Vpc.range(cidr, INVALID_SUBNET_CIDR), vpc, taken);
        change(request.changeable(), () -> die, world.now());
    }

    private void requirePlace(Cidr wanted, Vpc vpc, Collection<Cidr> taken) {
        if (vpc.range().filter(range -> !range.contains(wanted)).isPresent()) {
            throw SUBNET_OUTSIDE_VPC.plainly();
        }
        if (taken.stream().anyMatch(wanted::overlaps)) {
            throw SUBNET_OVERLAPS.plainly();
        }
        if (!wanted.contains(gatewayIp)) {
            throw INVALID_SUBNET.because("gateway_ip must be an address within %s", wanted);
        }
    }

    /** @param die from which comes what IPv6 needs, in case that it is enabled */
    void change(UpdateSubnet.Fields request, Supplier<Die> die, Instant now) {
        if (ipv6 != null && Boolean.FALSE.equals(request.ipv6Enable())) {
            throw INVALID_SUBNET.because("ipv6_enable cannot be disabled once it is enabled");
        }
        NameServers servers = request.nameServers(nameServers);
        if (!servers.areConsistent()) {
            throw INVALID_SUBNET.because("dnsList must hold primary_dns and secondary_dns");
        }
        this.name = request.name();
        this.description = requireNonNullElse(request.description(), description);
        this.dhcpEnable = requireNonNullElse(request.dhcpEnable(), dhcpEnable);
        this.nameServers = servers;
        this.extraDhcpOpts = request.dhcpOptions(extraDhcpOpts);
        this.ipv6 = ipv6 == null && Boolean.TRUE.equals(request.ipv6Enable()) ? Ipv6.drawn(die.get()) : ipv6;
        this.updatedAt = now;
    }

    void requireOf(String vpc) {
        if (!vpcId.equals(vpc)) {
            throw SUBNET_OF_ANOTHER_VPC.plainly();
        }
    }

    void changeTags(ChangeTags change) {
        NetworkTags changed = tags.with(change);
        if (changed.areTooMany()) {
            throw INVALID_SUBNET.because("tags must not be more than %d in all", NetworkTags.MOST);
        }
        this.tags = changed;
    }

    ChangeTags.Given tags() {
        return tags.shown();
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

    SubnetView view() {
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
