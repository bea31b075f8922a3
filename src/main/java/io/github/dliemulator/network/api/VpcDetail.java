package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A VPC as version 3 of the API shows it (vpc_apiv3_0004).
 *
 * @param status always OK: a VPC is there at once
 * @param projectId the project that it belongs to
 * @param extendCidrs always none: secondary CIDRs are not emulated
 * @param cloudResources what is in it, counted
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
     * How many there are of one kind in a VPC.
     *
     * @param type of what
     */
    @Schema(name = "VpcResourceCount")
    public record ResourceCount(
            @JsonProperty("resource_type") String type,
            @JsonProperty("resource_count") long count) {}

    /** One VPC as version 3 of the API shows it. */
    @Schema(name = "VpcDetailResponse")
    public record Response(VpcDetail vpc) {}
}
