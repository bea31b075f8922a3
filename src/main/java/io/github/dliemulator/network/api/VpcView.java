package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * VPC (vpc_api01_0002).
 *
 * @param cidr value from the request; blank by default
 * @param status state: always OK
 * @param routes always empty: route tables are not emulated
 * @param tenantId ID of the project
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

    /** Response with one VPC. */
    @Schema(name = "VpcResponse")
    public record Response(VpcView vpc) {}

    /** A page of VPCs. */
    @Schema(name = "VpcList")
    public record Page(List<VpcView> vpcs) {}
}
