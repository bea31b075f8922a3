package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A VPC as it is read (vpc_api01_0002).
 *
 * @param cidr blank when none was given
 * @param status always OK: a VPC is there at once
 * @param routes always none: routes have tables of their own, which are not emulated
 * @param tenantId the project
 */
@Schema(name = "Vpc")
public record VpcView(
        String id,
        String name,
        String description,
        String cidr,
        String status,
        List<String> routes,
        @JsonProperty("enterprise_project_id") String enterpriseProjectId,
        @JsonProperty("tenant_id") String tenantId,
        @JsonProperty("created_at") UtcTime createdAt,
        @JsonProperty("updated_at") UtcTime updatedAt) {

    /** One VPC. */
    @Schema(name = "VpcResponse")
    public record Response(VpcView vpc) {}

    /** A page of VPCs. */
    @Schema(name = "VpcList")
    public record Page(List<VpcView> vpcs) {}
}
