package io.github.dliemulator.connection.peer;

/** How far the peering between one queue and the destination is. */
public enum PeerStatus {
    CREATING,
    ACTIVE,
    FAILED
}
