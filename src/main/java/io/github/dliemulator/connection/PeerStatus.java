package io.github.dliemulator.connection;

/** How far the peering between one queue and the destination is. */
enum PeerStatus {
    CREATING,
    ACTIVE,
    FAILED
}
