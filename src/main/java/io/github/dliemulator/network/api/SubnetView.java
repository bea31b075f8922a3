package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subnet (vpc_subnet01_0002).
 *
 * @param id ID of the subnet, which connections call {@code dest_network_id}
 * @param cidrV6 CIDR block (IPv6); only if IPv6 is enabled, like the ID and {@code gateway_ip_v6}
 * @param availabilityZone value from the request; blank by default
 * @param status state: always ACTIVE
 * @param neutronNetworkId ID in OpenStack, equal to {@code id}
 * @param tenantId ID of the project
 */
@Schema(name = "Subnet")
public record SubnetView(
        String id,
        String name,
        String description,
        String cidr,
        @JsonProperty("gateway_ip") String gatewayIp,
        @JsonProperty("ipv6_enable") boolean ipv6Enable,
        @JsonProperty("cidr_v6") @Nullable String cidrV6,
        @JsonProperty("gateway_ip_v6") @Nullable String gatewayIpV6,
        @JsonProperty("dhcp_enable") boolean dhcpEnable,
        @JsonProperty("primary_dns") String primaryDns,
        @JsonProperty("secondary_dns") String secondaryDns,
        List<String> dnsList,
        @JsonProperty("availability_zone") String availabilityZone,
        @JsonProperty("vpc_id") String vpcId,
        String status,
        @JsonProperty("neutron_network_id") String neutronNetworkId,
        @JsonProperty("neutron_subnet_id") String neutronSubnetId,
        @JsonProperty("neutron_subnet_id_v6") @Nullable String neutronSubnetIdV6,
        @JsonProperty("extra_dhcp_opts") List<DhcpOption> extraDhcpOpts,
        @JsonProperty("tenant_id") String tenantId,
        @JsonProperty("created_at") UtcTime createdAt,
        @JsonProperty("updated_at") UtcTime updatedAt) {

    public static final String ACTIVE = "ACTIVE";

    /** Response with one subnet. */
    @Schema(name = "SubnetResponse")
    public record Response(SubnetView subnet) {}

    /** A page of subnets. */
    @Schema(name = "SubnetList")
    public record Page(List<SubnetView> subnets) {}

    /** Response to an update of a subnet. */
    @Schema(name = "UpdateSubnetResponse")
    public record UpdateResponse(Summary subnet) {

        public static UpdateResponse of(String id) {
            return new UpdateResponse(new Summary(id, ACTIVE));
        }
    }

    /**
     * ID and state of a subnet.
     *
     * @param status state: always ACTIVE
     */
    @Schema(name = "SubnetSummary")
    public record Summary(String id, String status) {}
}
