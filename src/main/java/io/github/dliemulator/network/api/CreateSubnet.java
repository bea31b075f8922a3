package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.IpAddress;
import org.jspecify.annotations.Nullable;

/** Request to create a subnet (vpc_subnet01_0001). */
@Schema(name = "CreateSubnet")
public record CreateSubnet(@NotNull @Valid Fields subnet) {

    /**
     * Properties of a new subnet.
     *
     * @param cidr CIDR block within that of the VPC, without overlap with other subnets
     * @param gatewayIp address of the subnet's gateway, within {@code cidr}
     * @param dhcpEnable whether DHCP is enabled. The default is true.
     * @param tags tags as {@code key*value}
     */
    @Schema(name = "CreateSubnetFields")
    public record Fields(
            @NotEmpty
            @Size(max = 64, message = ValidationPatterns.NAME_MESSAGE)
            @Pattern(regexp = ValidationPatterns.NAME_PATTERN, message = ValidationPatterns.NAME_MESSAGE)
            String name,

            @Size(max = 255, message = ValidationPatterns.DESCRIPTION_MESSAGE)
            @Pattern(regexp = ValidationPatterns.DESCRIPTION_PATTERN, message = ValidationPatterns.DESCRIPTION_MESSAGE)
            @Nullable
            String description,

            @NotNull @Schema(example = "192.168.20.0/24") String cidr,

            @JsonProperty("gateway_ip")
            @NotNull
            @IpAddress(type = IpAddress.Type.IPv4, message = ValidationPatterns.IPV4_MESSAGE)
            String gatewayIp,

            @JsonProperty("vpc_id") @NotNull String vpcId,

            @JsonProperty("ipv6_enable") @Nullable Boolean ipv6Enable,

            @JsonProperty("dhcp_enable") @Nullable Boolean dhcpEnable,

            @JsonProperty("primary_dns")
            @IpAddress(type = IpAddress.Type.IPv4, message = ValidationPatterns.IPV4_MESSAGE)
            @Nullable
            String primaryDns,

            @JsonProperty("secondary_dns")
            @IpAddress(type = IpAddress.Type.IPv4, message = ValidationPatterns.IPV4_MESSAGE)
            @Nullable
            String secondaryDns,

            @Size(max = 10) @Nullable
            List<@NotNull @IpAddress(type = IpAddress.Type.IPv4, message = ValidationPatterns.IPV4_MESSAGE) String>
                    dnsList,

            @JsonProperty("availability_zone") @Size(max = 255) @Nullable
            String availabilityZone,

            @JsonProperty("extra_dhcp_opts") @Size(max = 10) @Nullable
            List<@NotNull @Valid DhcpOption> extraDhcpOpts,

            @Size(max = 10) @Nullable
            List<@NotNull @Pattern(regexp = NetworkTags.TAG_PATTERN, message = NetworkTags.TAG_MESSAGE) String> tags) {

        /** The fields that an update can change. */
        public UpdateSubnet.Fields toUpdate() {
            return new UpdateSubnet.Fields(
                    name, description, ipv6Enable, dhcpEnable, primaryDns, secondaryDns, dnsList, extraDhcpOpts);
        }
    }
}
