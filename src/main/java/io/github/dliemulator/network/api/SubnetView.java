package io.github.dliemulator.network.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subnet as it is read (vpc_subnet01_0002).
 *
 * @param id what connections call {@code dest_network_id}
 * @param cidrV6 only while IPv6 is enabled, like the gateway and the id that go with it
 * @param availabilityZone blank when none was given
 * @param status always ACTIVE: a subnet is there at once
 * @param neutronNetworkId the same as {@code id}
 * @param tenantId the project
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

    /** One subnet. */
    @Schema(name = "SubnetResponse")
    public record Response(SubnetView subnet) {}

    /** A page of subnets. */
    @Schema(name = "SubnetList")
    public record Page(List<SubnetView> subnets) {}

    /** A subnet that was changed: no more of it is shown. */
    @Schema(name = "UpdateSubnetResponse")
    public record UpdateResponse(Summary subnet) {

        public static UpdateResponse of(String id) {
            return new UpdateResponse(new Summary(id, ACTIVE));
        }
    }

    /**
     * The least that can be said of a subnet.
     *
     * @param status always ACTIVE
     */
    @Schema(name = "SubnetSummary")
    public record Summary(String id, String status) {}
}
