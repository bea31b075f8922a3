package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A VPC as a client asks for it (vpc_api01_0001), or asks to change it (vpc_api01_0004). */
@Schema(name = "VpcRequest")
public record VpcRequest(@NotNull @Valid Fields vpc) {

    /**
     * What is not given is left blank, and stays as it is when a VPC is changed.
     *
     * @param name of its own, unless it is blank
     * @param cidr within which all subnets lie; when blank, they may lie anywhere
     * @param enterpriseProjectId cannot be changed
     * @param tags {@code key*value}; only when it is created
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
