package io.github.dliemulator.connection.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Peering of a queue or pool with the destination.
 *
 * @param status CREATING, ACTIVE or FAILED
 * @param name name of the queue or pool
 * @param errorMessage reason of the failure; empty if the peering has not failed
 * @param updateTime time of the last change of the status in milliseconds since 1970 (UTC)
 */
@Schema(name = "Peer")
public record PeerView(
        @JsonProperty("peer_id") String peerId,
        PeerStatus status,
        String name,
        @JsonProperty("err_msg") String errorMessage,
        @JsonProperty("update_time") long updateTime) {}
