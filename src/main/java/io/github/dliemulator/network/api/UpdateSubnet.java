package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeMap;
import org.hibernate.validator.constraints.IpAddress;
import org.jspecify.annotations.Nullable;

/** Request to update a subnet (vpc_subnet01_0004). */
@Schema(name = "UpdateSubnet")
public record UpdateSubnet(@NotNull @Valid Fields subnet) {

    /** New properties of a subnet. Absent fields stay as they are. */
    @Schema(name = "UpdateSubnetFields")
    public record Fields(
            @NotEmpty
            @Size(max = 64, message = ValidationPatterns.NAME_MESSAGE)
            @Pattern(regexp = ValidationPatterns.NAME_PATTERN, message = ValidationPatterns.NAME_MESSAGE)
            String name,

            @Size(max = 255, message = ValidationPatterns.DESCRIPTION_MESSAGE)
            @Pattern(regexp = ValidationPatterns.DESCRIPTION_PATTERN, message = ValidationPatterns.DESCRIPTION_MESSAGE)
            @Nullable
            String description,

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

            @JsonProperty("extra_dhcp_opts") @Size(max = 10) @Nullable
            List<@NotNull @Valid DhcpOption> extraDhcpOpts) {

        public NameServers mergeNameServers(NameServers current) {
            return dnsList == null
                    ? current.with(primaryDns, secondaryDns)
                    : NameServers.of(primaryDns, secondaryDns, dnsList);
        }

        /** The options by name; the last one of a name counts. */
        public List<DhcpOption> mergeDhcpOptions(List<DhcpOption> current) {
            if (extraDhcpOpts == null) {
                return current;
            }
            TreeMap<String, DhcpOption> byName = new TreeMap<>();
            extraDhcpOpts.forEach(option -> byName.put(option.name(), option));
            return byName.values().stream()
                    .filter(option -> option.value() != null)
                    .toList();
        }
    }
}
