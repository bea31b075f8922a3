package io.github.dliemulator.network;

import static io.github.dliemulator.network.api.VpcError.INVALID_SUBNET_CIDR;
import static io.github.dliemulator.network.api.VpcError.NO_SUCH_SUBNET;
import static io.github.dliemulator.network.api.VpcError.NO_SUCH_VPC;
import static io.github.dliemulator.network.api.VpcError.QUOTA_EXCEEDED;
import static io.github.dliemulator.network.api.VpcError.SUBNET_IN_USE;
import static io.github.dliemulator.network.api.VpcError.SUBNET_OF_ANOTHER_VPC;
import static io.github.dliemulator.network.api.VpcError.SUBNET_OUTSIDE_VPC;
import static io.github.dliemulator.network.api.VpcError.SUBNET_OVERLAPS;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.DliOperation.Service.VPC;

import io.github.dliemulator.network.api.ChangeNetworkTags;
import io.github.dliemulator.network.api.CreateSubnet;
import io.github.dliemulator.network.api.SubnetView;
import io.github.dliemulator.network.api.UpdateSubnet;
import io.github.dliemulator.network.api.VpcErrors;
import io.github.dliemulator.web.DliOperation;
import io.github.dliemulator.world.World;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The subnets of VPCs. An unknown one is refused with VPC.0202, a bad request with VPC.0201. */
@Tag(name = "VPCs and subnets")
@RestController
class SubnetController {

    private final Subnets subnets;

    SubnetController(Subnets subnets) {
        this.subnets = subnets;
    }

    /**
     * Creates a subnet. It is available at once.
     *
     * <p>Errors: VPC.0003 (unknown VPC), VPC.0114 (too many subnets), VPC.0201 (invalid field), VPC.0203 (CIDR block
     * outside the VPC), VPC.0204 (CIDR block overlaps another subnet), VPC.0212
     * (invalid CIDR block).
     */
    @DliOperation(value = "CreateSubnet", page = "vpc_subnet01_0001", evidence = DOCUMENTED, service = VPC)
    @VpcErrors({NO_SUCH_VPC, QUOTA_EXCEEDED, INVALID_SUBNET_CIDR, SUBNET_OUTSIDE_VPC, SUBNET_OVERLAPS})
    @PostMapping("/v1/{project_id}/subnets")
    SubnetView.Response create(World world, @RequestBody @Valid CreateSubnet request) {
        return subnets.create(world, request.subnet());
    }

    /** Lists subnets by ID, of one VPC or of all. A page starts after the {@code marker}. */
    @DliOperation(value = "ListSubnets", page = "vpc_subnet01_0003", evidence = DOCUMENTED, service = VPC)
    @GetMapping("/v1/{project_id}/subnets")
    SubnetView.Page list(
            World world,
            @RequestParam(name = "vpc_id", required = false) @Nullable String vpcId,
            @RequestParam(name = "marker", defaultValue = "") String marker,
            @RequestParam(name = "limit", defaultValue = "0") @Min(0) int limit) {
        return subnets.list(world, vpcId, new MarkerPage(marker, limit));
    }

    /**
     * Shows a subnet.
     *
     * <p>Errors: VPC.0202 (unknown subnet).
     */
    @DliOperation(value = "ShowSubnet", page = "vpc_subnet01_0002", evidence = DOCUMENTED, service = VPC)
    @VpcErrors(NO_SUCH_SUBNET)
    @GetMapping("/v1/{project_id}/subnets/{subnet_id}")
    SubnetView.Response show(World world, @PathVariable("subnet_id") String subnetId) {
        return subnets.show(world, subnetId);
    }

    /**
     * Updates the given fields of a subnet.
     *
     * <p>Errors: VPC.0201 (invalid field), VPC.0202 (unknown subnet), VPC.0207 (subnet of another VPC).
     */
    @DliOperation(value = "UpdateSubnet", page = "vpc_subnet01_0004", evidence = DOCUMENTED, service = VPC)
    @VpcErrors({NO_SUCH_SUBNET, SUBNET_OF_ANOTHER_VPC})
    @PutMapping("/v1/{project_id}/vpcs/{vpc_id}/subnets/{subnet_id}")
    SubnetView.UpdateResponse update(
            World world,
            @PathVariable("vpc_id") String vpcId,
            @PathVariable("subnet_id") String subnetId,
            @RequestBody @Valid UpdateSubnet request) {
        return subnets.update(world, vpcId, subnetId, request.subnet());
    }

    /**
     * Deletes a subnet.
     *
     * <p>Errors: VPC.0202 (unknown subnet), VPC.0207 (subnet of another VPC), VPC.0209 (a connection uses it).
     */
    @DliOperation(value = "DeleteSubnet", page = "vpc_subnet01_0005", evidence = DOCUMENTED, service = VPC)
    @VpcErrors({NO_SUCH_SUBNET, SUBNET_OF_ANOTHER_VPC, SUBNET_IN_USE})
    @DeleteMapping("/v1/{project_id}/vpcs/{vpc_id}/subnets/{subnet_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(World world, @PathVariable("vpc_id") String vpcId, @PathVariable("subnet_id") String subnetId) {
        subnets.delete(world, vpcId, subnetId);
    }

    /**
     * Shows the tags of a subnet.
     *
     * <p>Errors: VPC.0202 (unknown subnet).
     */
    @DliOperation(value = "ShowSubnetTags", page = "subnet_tag_0002", evidence = DOCUMENTED, service = VPC)
    @VpcErrors(NO_SUCH_SUBNET)
    @GetMapping("/v2.0/{project_id}/subnets/{subnet_id}/tags")
    ChangeNetworkTags.NetworkTagsView tags(World world, @PathVariable("subnet_id") String subnetId) {
        return subnets.tags(world, subnetId);
    }

    /**
     * Adds tags to a subnet, or removes them. Removing a tag that does not exist is allowed.
     *
     * <p>Errors: VPC.0201 (invalid or too many tags), VPC.0202 (unknown subnet).
     */
    @DliOperation(value = "BatchCreateSubnetTags", page = "subnet_tag_0004", evidence = DOCUMENTED, service = VPC)
    @VpcErrors(NO_SUCH_SUBNET)
    @PostMapping("/v2.0/{project_id}/subnets/{subnet_id}/tags/action")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeTags(
            World world, @PathVariable("subnet_id") String subnetId, @RequestBody @Valid ChangeNetworkTags request) {
        subnets.changeTags(world, subnetId, request);
    }
}
