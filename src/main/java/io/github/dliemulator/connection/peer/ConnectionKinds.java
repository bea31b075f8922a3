package io.github.dliemulator.connection.peer;

import io.github.dliemulator.world.ResourceKind;

/** Kinds of resources of this module. */
public final class ConnectionKinds {

    public static final ResourceKind CONNECTION =
            ResourceKind.of("connection", "Connections").withStatusIn("available_queue_info", "id");

    public static final ResourceKind PEER = ResourceKind.of("peer", "Peers")
            .asPartOf(CONNECTION)
            .asHoldable(PeerStatus.ACTIVE.name(), PeerStatus.FAILED.name())
            .withStatusIn("peer_id", "name");

    private ConnectionKinds() {}
}
