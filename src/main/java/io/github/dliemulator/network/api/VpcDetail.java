package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * VPC in API version 3 (vpc_apiv3_0004).
 *
 * @param status state: always OK
 * @param projectId ID of the project
 * @param extendCidrs always empty: secondary CIDR blocks are not emulated
 * @param cloudResources numbers of resources in the VPC
 */
@Schema(name = "VpcDetail")
public record VpcDetail(
        String id,
        String name,
        String description,
        String cidr,
        @JsonProperty("extend_cidrs") List<String> extendCidrs,
        String status,
        @JsonProperty("project_id") String projectId,
        @JsonProperty("enterprise_project_id") String enterpriseProjectId,
        @JsonProperty("cloud_resources") List<ResourceCount> cloudResources,
        @JsonProperty("created_at") UtcTime createdAt,
        @JsonProperty("updated_at") UtcTime updatedAt) {

    /**
     * Number of resources of one type in a VPC.
     *
     * @param type type of the resources
     */
    @Schema(name = "VpcResourceCount")
    public record ResourceCount(
            @JsonProperty("resource_type") String type,
            @JsonProperty("resource_count") long count) {}

    /** Response with one VPC in API version 3. */
    @Schema(name = "VpcDetailResponse")
    public record Response(VpcDetail vpc) {}
}
