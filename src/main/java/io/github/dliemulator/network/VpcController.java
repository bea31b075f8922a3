package io.github.dliemulator.network;

import static io.github.dliemulator.network.api.VpcError.NO_SUCH_VPC;
import static io.github.dliemulator.network.api.VpcError.QUOTA_EXCEEDED;
import static io.github.dliemulator.network.api.VpcError.VPC_HAS_SUBNETS;
import static io.github.dliemulator.network.api.VpcError.VPC_IN_USE;
import static io.github.dliemulator.network.api.VpcError.VPC_NAME_EXISTS;
import static io.github.dliemulator.network.api.VpcError.VPC_TOO_NARROW;
import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.DliOperation.Service.VPC;

import io.github.dliemulator.network.api.ChangeNetworkTags;
import io.github.dliemulator.network.api.VpcDetail;
import io.github.dliemulator.network.api.VpcErrors;
import io.github.dliemulator.network.api.VpcRequest;
import io.github.dliemulator.network.api.VpcView;
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

/** The VPCs of the service that DLI connects to. An unknown one is refused with VPC.0003, a bad request with VPC.0101. */
@Tag(name = "VPCs and subnets")
@RestController
class VpcController {

    private final Vpcs vpcs;

    VpcController(Vpcs vpcs) {
        this.vpcs = vpcs;
    }

    /**
     * Creates a VPC. It is available at once.
     *
     * <p>Errors: VPC.0101 (invalid field), VPC.0114 (too many VPCs), VPC.0115 (name exists).
     */
    @DliOperation(value = "CreateVpc", page = "vpc_api01_0001", evidence = DOCUMENTED, service = VPC)
    @VpcErrors({QUOTA_EXCEEDED, VPC_NAME_EXISTS})
    @PostMapping("/v1/{project_id}/vpcs")
    VpcView.Response create(World world, @RequestBody @Valid VpcRequest request) {
        return vpcs.create(world, request.vpc());
    }

    /** Lists VPCs by ID. A page starts after the {@code marker}. */
    @DliOperation(value = "ListVpcs", page = "vpc_api01_0003", evidence = DOCUMENTED, service = VPC)
    @GetMapping("/v1/{project_id}/vpcs")
    VpcView.Page list(
            World world,
            @RequestParam(name = "id", required = false) @Nullable String id,
            @RequestParam(name = "enterprise_project_id", required = false) @Nullable String enterpriseProjectId,
            @RequestParam(name = "marker", defaultValue = "") String marker,
            @RequestParam(name = "limit", defaultValue = "0") @Min(0) int limit) {
        return vpcs.list(world, id, enterpriseProjectId, new MarkerPage(marker, limit));
    }

    /**
     * Shows a VPC.
     *
     * <p>Errors: VPC.0003 (unknown VPC).
     */
    @DliOperation(value = "ShowVpc", page = "vpc_api01_0002", evidence = DOCUMENTED, service = VPC)
    @VpcErrors(NO_SUCH_VPC)
    @GetMapping("/v1/{project_id}/vpcs/{vpc_id}")
    VpcView.Response show(World world, @PathVariable("vpc_id") String vpcId) {
        return vpcs.show(world, vpcId);
    }

    /**
     * Shows a VPC in the format of API version 3, which Terraform requests.
     *
     * <p>Errors: VPC.0003 (unknown VPC).
     */
    @DliOperation(value = "ShowVpc", page = "vpc_apiv3_0004", evidence = CLIENT, service = VPC)
    @VpcErrors(NO_SUCH_VPC)
    @GetMapping("/v3/{project_id}/vpc/vpcs/{vpc_id}")
    VpcDetail.Response showDetail(World world, @PathVariable("vpc_id") String vpcId) {
        return vpcs.showDetail(world, vpcId);
    }

    /**
     * Updates the given fields of a VPC.
     *
     * <p>Errors: VPC.0003 (unknown VPC), VPC.0101 (invalid field), VPC.0115 (name exists), VPC.0117 (CIDR block does
     * not contain all subnets).
     */
    @DliOperation(value = "UpdateVpc", page = "vpc_api01_0004", evidence = DOCUMENTED, service = VPC)
    @VpcErrors({NO_SUCH_VPC, VPC_NAME_EXISTS, VPC_TOO_NARROW})
    @PutMapping("/v1/{project_id}/vpcs/{vpc_id}")
    VpcView.Response update(World world, @PathVariable("vpc_id") String vpcId, @RequestBody @Valid VpcRequest request) {
        return vpcs.update(world, vpcId, request.vpc());
    }

    /**
     * Deletes a VPC.
     *
     * <p>Errors: VPC.0003 (unknown VPC), VPC.0104 (it has subnets), VPC.0108 (a connection uses it).
     */
    @DliOperation(value = "DeleteVpc", page = "vpc_api01_0005", evidence = DOCUMENTED, service = VPC)
    @VpcErrors({NO_SUCH_VPC, VPC_HAS_SUBNETS, VPC_IN_USE})
    @DeleteMapping("/v1/{project_id}/vpcs/{vpc_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(World world, @PathVariable("vpc_id") String vpcId) {
        vpcs.delete(world, vpcId);
    }

    /**
     * Shows the tags of a VPC.
     *
     * <p>Errors: VPC.0003 (unknown VPC).
     */
    @DliOperation(value = "ShowVpcTags", page = "vpc_tag_0002", evidence = DOCUMENTED, service = VPC)
    @VpcErrors(NO_SUCH_VPC)
    @GetMapping("/v2.0/{project_id}/vpcs/{vpc_id}/tags")
    ChangeNetworkTags.NetworkTagsView tags(World world, @PathVariable("vpc_id") String vpcId) {
        return vpcs.tags(world, vpcId);
    }

    /**
     * Adds tags to a VPC, or removes them. Removing a tag that does not exist is allowed.
     *
     * <p>Errors: VPC.0003 (unknown VPC), VPC.0101 (invalid or too many tags).
     */
    @DliOperation(value = "BatchCreateVpcTags", page = "vpc_tag_0004", evidence = DOCUMENTED, service = VPC)
    @VpcErrors(NO_SUCH_VPC)
    @PostMapping("/v2.0/{project_id}/vpcs/{vpc_id}/tags/action")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeTags(World world, @PathVariable("vpc_id") String vpcId, @RequestBody @Valid ChangeNetworkTags request) {
        vpcs.changeTags(world, vpcId, request);
    }
}
