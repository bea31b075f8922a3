package io.github.dliemulator.network;

import static io.github.dliemulator.network.api.VpcError.INVALID_VPC;
import static io.github.dliemulator.network.api.VpcError.VPC_TOO_NARROW;
import static java.util.Objects.requireNonNullElse;

import io.github.dliemulator.network.api.ChangeNetworkTags;
import io.github.dliemulator.network.api.NetworkTags;
import io.github.dliemulator.network.api.UtcTime;
import io.github.dliemulator.network.api.VpcDetail;
import io.github.dliemulator.network.api.VpcError;
import io.github.dliemulator.network.api.VpcRequest;
import io.github.dliemulator.network.api.VpcView;
import io.github.dliemulator.timeline.SeededRandom.RandomStream;
import io.github.dliemulator.world.JsonColumn;
import io.github.dliemulator.world.World;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Virtual private cloud: an address range for subnets. */
@Entity
@IdClass(Vpc.Key.class)
class Vpc {

    private static final int MAX_PREFIX_LENGTH = 28;

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

    @JsonColumn
    private NetworkTags tags;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Vpc() {}

    Vpc(World world, VpcRequest.Fields request, RandomStream random) {
        this.projectId = world.projectId();
        this.vpcId = random.uuidFor("vpc id");
        this.name = "";
        this.description = "";
        this.cidr = "";
        this.enterpriseProjectId = requireNonNullElse(request.enterpriseProjectId(), "0");
        this.tags = NetworkTags.of(request.tags());
        this.createdAt = world.now();
        this.updatedAt = world.now();
        update(request, List.of(), world.now());
    }

    /** @param subnets CIDR blocks of the subnets */
    void update(VpcRequest.Fields request, Collection<Cidr> subnets, Instant now) {
        this.name = requireNonNullElse(request.name(), name);
        this.uniqueName = name.isEmpty() ? null : name;
        this.description = requireNonNullElse(request.description(), description);
        this.cidr = requireNonNullElse(request.cidr(), cidr);
        this.updatedAt = now;
        range().filter(range -> !subnets.stream().allMatch(range::contains)).ifPresent(range -> {
            throw VPC_TOO_NARROW.exception();
        });
    }

    /** The CIDR block that contains all subnets; empty if none was given. */
    Optional<Cidr> range() {
        return cidr.isEmpty() ? Optional.empty() : Optional.of(range(cidr, INVALID_VPC));
    }

    /** Parses a CIDR block that a VPC or a subnet may have. */
    static Cidr range(String text, VpcError error) {
        Cidr range;
        try {
            range = Cidr.of(text);
        } catch (IllegalArgumentException e) {
            throw error.exception("cidr must be a CIDR block such as 192.168.0.0/16, not %s", text);
        }
        if (!range.isPrivate() || range.prefixLength() > MAX_PREFIX_LENGTH) {
            throw error.exception(
                    "cidr must be within one of %s and not be narrower than /%d, not %s",
                    Cidr.PRIVATE_RANGES, MAX_PREFIX_LENGTH, text);
        }
        return range;
    }

    void changeTags(ChangeNetworkTags change) {
        this.tags = tags.with(change, INVALID_VPC);
    }

    ChangeNetworkTags.NetworkTagsView tags() {
        return tags.toView();
    }

    String id() {
        return vpcId;
    }

    VpcView.Response toResponse() {
        return new VpcView.Response(toView());
    }

    VpcView toView() {
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

    /** @param subnets number of its subnets */
    VpcDetail.Response toDetailResponse(long subnets) {
        return new VpcDetail.Response(new VpcDetail(
                vpcId,
                name,
                description,
                cidr,
                List.of(),
                "ACTIVE",
                projectId,
                enterpriseProjectId,
                List.of(new VpcDetail.ResourceCount("virsubnet", subnets)),
                UtcTime.of(createdAt),
                UtcTime.of(updatedAt)));
    }
}
