package io.github.dliemulator.network;

import static io.github.dliemulator.web.DliOperation.Evidence.CLIENT;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;
import static io.github.dliemulator.web.DliOperation.Service.VPC;

import io.github.dliemulator.network.api.ChangeNetworkTags;
import io.github.dliemulator.network.api.VpcDetail;
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
     * Creates a VPC, which is there at once.
     *
     * <p>Refused with VPC.0114 for more VPCs than there may be, VPC.0115 for a name that is taken.
     */
    @DliOperation(value = "CreateVpc", page = "vpc_api01_0001", evidence = DOCUMENTED, service = VPC)
    @PostMapping("/v1/{project_id}/vpcs")
    VpcView.Response create(World world, @RequestBody @Valid VpcRequest request) {
        return vpcs.create(world, request.vpc());
    }

    /** Lists VPCs by their ids, from the one after the {@code marker} on. */
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

    /** Shows a VPC. Refused with VPC.0003 when there is none. */
    @DliOperation(value = "ShowVpc", page = "vpc_api01_0002", evidence = DOCUMENTED, service = VPC)
    @GetMapping("/v1/{project_id}/vpcs/{vpc_id}")
    VpcView.Response show(World world, @PathVariable("vpc_id") String vpcId) {
        return vpcs.show(world, vpcId);
    }

    /** Shows a VPC in the words of version 3, which Terraform asks for. */
    @DliOperation(value = "ShowVpc", page = "vpc_apiv3_0004", evidence = CLIENT, service = VPC)
    @GetMapping("/v3/{project_id}/vpc/vpcs/{vpc_id}")
    VpcDetail.Response showDetail(World world, @PathVariable("vpc_id") String vpcId) {
        return vpcs.showDetail(world, vpcId);
    }

    /** Changes what is given of a VPC. Refused with VPC.0115 for a name that is taken, VPC.0117 when subnets would lie outside. */
    @DliOperation(value = "UpdateVpc", page = "vpc_api01_0004", evidence = DOCUMENTED, service = VPC)
    @PutMapping("/v1/{project_id}/vpcs/{vpc_id}")
    VpcView.Response update(World world, @PathVariable("vpc_id") String vpcId, @RequestBody @Valid VpcRequest request) {
        return vpcs.update(world, vpcId, request.vpc());
    }

    /** Deletes a VPC. Refused with VPC.0104 while it has subnets, VPC.0108 while a connection leads to it. */
    @DliOperation(value = "DeleteVpc", page = "vpc_api01_0005", evidence = DOCUMENTED, service = VPC)
    @DeleteMapping("/v1/{project_id}/vpcs/{vpc_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(World world, @PathVariable("vpc_id") String vpcId) {
        vpcs.delete(world, vpcId);
    }

    /** Shows the tags of a VPC. */
    @DliOperation(value = "ShowVpcTags", page = "vpc_tag_0002", evidence = DOCUMENTED, service = VPC)
    @GetMapping("/v2.0/{project_id}/vpcs/{vpc_id}/tags")
    ChangeNetworkTags.NetworkTagsView tags(World world, @PathVariable("vpc_id") String vpcId) {
        return vpcs.tags(world, vpcId);
    }

    /** Gives a VPC tags, or takes some away; one that is not there is no mistake. */
    @DliOperation(value = "BatchCreateVpcTags", page = "vpc_tag_0004", evidence = DOCUMENTED, service = VPC)
    @PostMapping("/v2.0/{project_id}/vpcs/{vpc_id}/tags/action")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeTags(World world, @PathVariable("vpc_id") String vpcId, @RequestBody @Valid ChangeNetworkTags request) {
        vpcs.changeTags(world, vpcId, request);
    }
}
