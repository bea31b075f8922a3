package io.github.dliemulator.connection;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.dliemulator.connection.peer.PeerView;
import io.github.dliemulator.connection.route.Host;
import io.github.dliemulator.connection.route.Route;
import io.github.dliemulator.web.DliResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Enhanced datasource connection (dli_02_0189).
 *
 * @param id ID of the connection, a UUID
 * @param name value from the request
 * @param status ACTIVE after its creation, or DELETED. Only its peers have transitional states.
 * @param availableQueueInfo one peer for each bound queue
 * @param elasticResourcePools one peer for each bound pool
 * @param privis false if another project has access to the connection
 */
@Schema(name = "Connection")
record ConnectionView(
        String id,
        String name,
        ConnectionStatus status,
        @JsonProperty("available_queue_info") List<PeerView> availableQueueInfo,
        @JsonProperty("elastic_resource_pools") List<PeerView> elasticResourcePools,
        @JsonProperty("dest_vpc_id") String destVpcId,
        @JsonProperty("dest_network_id") String destNetworkId,
        @JsonProperty("isPrivis") boolean privis,
        @JsonProperty("create_time") long createTime,
        List<Host> hosts,
        List<Route> routes,
        @JsonProperty("ipv6_enable") boolean ipv6Enable) {

    /** Response with one connection. */
    @Schema(name = "ConnectionDetail")
    record Detail(@JsonUnwrapped ConnectionView connection) implements DliResponse {}

    /**
     * A page of connections (dli_02_0190).
     *
     * @param count number of connections on this page
     */
    @Schema(name = "ConnectionList")
    record Page(int count, List<ConnectionView> connections) implements DliResponse {

        static Page of(List<ConnectionView> connections) {
            return new Page(connections.size(), connections);
        }
    }
}
