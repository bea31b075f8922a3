package io.github.dliemulator.network;

import static io.github.dliemulator.network.refusal.VpcError.INVALID_VPC;
import static io.github.dliemulator.network.refusal.VpcError.VPC_TOO_NARROW;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.refusal.VpcError;
import io.github.dliemulator.network.wire.ChangeTags;
import io.github.dliemulator.network.wire.NetworkTags;
import io.github.dliemulator.network.wire.UtcTime;
import io.github.dliemulator.network.wire.VpcDetail;
import io.github.dliemulator.network.wire.VpcRequest;
import io.github.dliemulator.network.wire.VpcView;
import io.github.dliemulator.simulation.World;
import io.github.dliemulator.simulation.chance.Dice.Die;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A virtual private cloud: the range of addresses that its subnets share out. */
@Entity
@IdClass(Vpc.Key.class)
class Vpc {

    private static final int NARROWEST = 28;

    record Key(String projectId, String vpcId) {}

    @Id
    private String projectId;

    @Id
    private String vpcId;

    private String name;
    private @Nullable String uniqueName;
    private String description;
    private String cidr;
    private String enterpriseProjectId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private NetworkTags tags;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Vpc() {}

    Vpc(World world, VpcRequest.Fields request, Die die) {
        this.projectId = world.projectId();
        this.vpcId = die.uuid("vpc id");
        this.name = "";
        this.description = "";
        this.cidr = "";
        this.enterpriseProjectId = requireNonNullElse(request.enterpriseProjectId(), "0");
        this.tags = NetworkTags.of(request.tags());
        this.createdAt = world.now();
        this.updatedAt = world.now();
        change(request, List.of(), world.now());
    }

    /** @param subnets what the subnets have of its addresses */
    void change(VpcRequest.Fields request, Collection<Cidr> subnets, Instant now) {
        this.name = requireNonNullElse(request.name(), name);
        this.uniqueName = name.isEmpty() ? null : name;
        this.description = requireNonNullElse(request.description(), description);
        this.cidr = requireNonNullElse(request.cidr(), cidr);
        this.updatedAt = now;
        range().filter(range -> !subnets.stream().allMatch(range::contains)).ifPresent(range -> {
            throw VPC_TOO_NARROW.plainly();
        });
    }

    /** Within which all subnets lie, if that was said. */
    Optional<Cidr> range() {
        return cidr.isEmpty() ? Optional.empty() : Optional.of(range(cidr, INVALID_VPC));
    }

    /** A range of addresses that a VPC or a subnet may have. */
    static Cidr range(String text, VpcError otherwise) {
        Cidr range;
        try {
            range = Cidr.of(text);
        } catch (IllegalArgumentException e) {
            throw otherwise.because("cidr must be a range of addresses such as 192.168.0.0/16");
        }
        if (!range.isPrivate() || range.prefixLength() > NARROWEST) {
            throw otherwise.because(
                    "cidr must be within one of %s and not be narrower than /%d", Cidr.PRIVATE, NARROWEST);
        }
        return range;
    }

    void changeTags(ChangeTags change) {
        NetworkTags changed = tags.with(change);
        if (changed.areTooMany()) {
            throw INVALID_VPC.because("tags must not be more than %d in all", NetworkTags.MOST);
        }
        this.tags = changed;
    }

    ChangeTags.Given tags() {
        return tags.shown();
    }

    String id() {
        return vpcId;
    }

    VpcView.One seen() {
        return new VpcView.One(view());
    }

    VpcView view() {
        return new VpcView(
                vpcId,
                name,
                description,
                cidr,
                "OK",
                List.of(),
                enterpriseProjectId,
                projectId,
                UtcTime.of(createdAt),
                UtcTime.of(updatedAt));
    }

    /** @param subnets how many it has */
    VpcDetail.One detail(long subnets) {
        return new VpcDetail.One(new VpcDetail(
                vpcId,
                name,
                description,
                cidr,
                List.of(),
                "ACTIVE",
                projectId,
                enterpriseProjectId,
                List.of(new VpcDetail.Resources("virsubnet", subnets)),
                UtcTime.of(createdAt),
                UtcTime.of(updatedAt)));
    }
}
