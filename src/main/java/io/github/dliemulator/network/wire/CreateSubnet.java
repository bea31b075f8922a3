package io.github.dliemulator.network.wire;

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

/** A subnet as a client asks for it (vpc_subnet01_0001). */
@Schema(name = "CreateSubnet")
public record CreateSubnet(@NotNull @Valid Fields subnet) {

    /**
     * What is said of the subnet.
     *
     * @param cidr within the VPC's, and apart from those of its other subnets
     * @param gatewayIp an address within {@code cidr}
     * @param dhcpEnable true when not given
     * @param tags {@code key*value}
     */
    @Schema(name = "CreateSubnetFields")
    public record Fields(
            @NotEmpty
            @Size(max = 64, message = Texts.NAME_RULE)
            @Pattern(regexp = Texts.NAME, message = Texts.NAME_RULE)
            String name,

            @Size(max = 255, message = Texts.DESCRIPTION_RULE)
            @Pattern(regexp = Texts.DESCRIPTION, message = Texts.DESCRIPTION_RULE)
            @Nullable
            String description,

            @NotNull @Schema(example = "192.168.20.0/24") String cidr,

            @JsonProperty("gateway_ip") @NotNull @IpAddress(type = IpAddress.Type.IPv4, message = Texts.ADDRESS_RULE)
            String gatewayIp,

            @JsonProperty("vpc_id") @NotNull String vpcId,

            @JsonProperty("ipv6_enable") @Nullable Boolean ipv6Enable,

            @JsonProperty("dhcp_enable") @Nullable Boolean dhcpEnable,

            @JsonProperty("primary_dns") @IpAddress(type = IpAddress.Type.IPv4, message = Texts.ADDRESS_RULE) @Nullable
            String primaryDns,

            @JsonProperty("secondary_dns")
            @IpAddress(type = IpAddress.Type.IPv4, message = Texts.ADDRESS_RULE)
            @Nullable
            String secondaryDns,

            @Size(max = 10) @Nullable
            List<@NotNull @IpAddress(type = IpAddress.Type.IPv4, message = Texts.ADDRESS_RULE) String> dnsList,

            @JsonProperty("availability_zone") @Size(max = 255) @Nullable
            String availabilityZone,

            @JsonProperty("extra_dhcp_opts") @Size(max = 10) @Nullable
            List<@NotNull @Valid DhcpOption> extraDhcpOpts,

            @Size(max = 10) @Nullable
            List<@NotNull @Pattern(regexp = NetworkTags.FORM, message = NetworkTags.RULE) String> tags) {

        /** What can be changed later. */
        public UpdateSubnet.Fields changeable() {
            return new UpdateSubnet.Fields(
                    name, description, ipv6Enable, dhcpEnable, primaryDns, secondaryDns, dnsList, extraDhcpOpts);
        }
    }
}
