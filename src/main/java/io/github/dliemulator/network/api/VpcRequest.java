package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request to create a VPC (vpc_api01_0001) or to update it (vpc_api01_0004). */
@Schema(name = "VpcRequest")
public record VpcRequest(@NotNull @Valid Fields vpc) {

    /**
     * Properties of a VPC. Absent fields are blank in a new VPC, and stay as they are in an update.
     *
     * @param name name, unique unless it is blank
     * @param cidr CIDR block that contains all subnets. If blank, subnets are not restricted.
     * @param enterpriseProjectId ID of the enterprise project. Cannot be changed.
     * @param tags tags as {@code key*value}; only in a creation
     */
    @Schema(name = "VpcFields")
    public record Fields(
            @Size(max = 64, message = ValidationPatterns.NAME_MESSAGE)
            @Pattern(regexp = ValidationPatterns.NAME_PATTERN, message = ValidationPatterns.NAME_MESSAGE)
            @Nullable
            String name,

            @Size(max = 255, message = ValidationPatterns.DESCRIPTION_MESSAGE)
            @Pattern(regexp = ValidationPatterns.DESCRIPTION_PATTERN, message = ValidationPatterns.DESCRIPTION_MESSAGE)
            @Nullable
            String description,

            @Schema(example = "192.168.0.0/16") @Nullable String cidr,

            @JsonProperty("enterprise_project_id") @Size(max = 36) @Nullable
            String enterpriseProjectId,

            @Size(max = 10) @Nullable
            List<@NotNull @Pattern(regexp = NetworkTags.TAG_PATTERN, message = NetworkTags.TAG_MESSAGE) String> tags) {}
}
