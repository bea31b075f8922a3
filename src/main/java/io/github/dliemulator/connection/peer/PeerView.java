package io.github.dliemulator.connection.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The peering between one queue or pool and the destination.
 *
 * @param status whether it is being made, is there, or failed
 * @param name of the queue or pool
 * @param errorMessage why the peering failed; empty otherwise
 * @param updateTime when the status last changed, in milliseconds since 1970
 */
@Schema(name = "Peer")
public record PeerView(
        @JsonProperty("peer_id") String peerId,
        PeerStatus status,
        String name,
        @JsonProperty("err_msg") String errorMessage,
        @JsonProperty("update_time") long updateTime) {}
