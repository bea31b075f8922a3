package io.github.dliemulator.connection.peer;

import io.github.dliemulator.simulation.timeline.Passing;

/** How far the peering between one queue and the destination is. */
public enum PeerStatus implements Passing {
    CREATING,
    ACTIVE,
    FAILED;

    @Override
    public boolean isPassing() {
        return this == CREATING;
    }
}
