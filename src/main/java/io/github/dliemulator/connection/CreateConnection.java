package io.github.dliemulator.connection;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.dliemulator.connection.peer.BindRequest;
import io.github.dliemulator.connection.route.Host;
import io.github.dliemulator.connection.route.Hosts;
import io.github.dliemulator.tag.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to create a connection (dli_02_0187).
 *
 * @param name name: 1 to 64 letters, digits and underscores. Unique among connections that are not deleted.
 * @param destVpcId ID of the destination VPC
 * @param destNetworkId network ID of the destination subnet
 * @param queues names of dedicated queues to bind
 * @param elasticResourcePools names of pools to bind. A single name is accepted without brackets (dli_02_0311).
 * @param routetableId ID of the route table of the subnet. No response shows it.
 */
record CreateConnection(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_]{1,64}", message = "must be 1 to 64 letters, digits and underscores")
        String name,

        @JsonProperty("dest_vpc_id") @NotBlank @Size(max = 255)
        String destVpcId,

        @JsonProperty("dest_network_id") @NotBlank @Size(max = 255)
        String destNetworkId,

        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = BindRequest.MAX_TARGETS) @Nullable
        List<@NotNull String> queues,

        @JsonProperty("elastic_resource_pools")
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Size(max = BindRequest.MAX_TARGETS)
        @Nullable
        List<@NotNull String> elasticResourcePools,

        @JsonProperty("routetable_id") @Size(max = 255) @Nullable
        String routetableId,

        @Size(max = Hosts.MAX_HOSTS) @Nullable List<@NotNull @Valid Host> hosts,
        @Size(max = 20) @Nullable List<@NotNull @Valid Tag> tags) {

    BindRequest toBindRequest() {
        return new BindRequest(queues, elasticResourcePools);
    }

    Hosts toHosts() {
        return new Hosts(hosts);
    }

    List<Tag> tagsOrEmpty() {
        return tags == null ? List.of() : tags;
    }
}
