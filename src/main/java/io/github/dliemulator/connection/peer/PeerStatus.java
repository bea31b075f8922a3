package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.web.DliOperation.Basis.ASSUMED;
import static io.github.dliemulator.web.DliOperation.Basis.DOCUMENTED;

import io.github.dliemulator.simulation.timeline.Passing;
import io.github.dliemulator.web.DliEdge;

/** How far the peering between one queue and the destination is. */
public enum PeerStatus implements Passing {
    @DliEdge(when = "a queue or pool is bound", source = "dli_02_0191", basis = DOCUMENTED)
    @DliEdge(from = "FAILED", when = "it is bound once more", basis = ASSUMED)
    CREATING,
    @DliEdge(
            from = "CREATING",
            when = "the queue or pool is up, and the peering made",
            source = "dli_03_0257",
            basis = DOCUMENTED)
    ACTIVE,
    @DliEdge(from = "CREATING", when = "CIDR blocks overlap", source = "dli_03_0179", basis = DOCUMENTED)
    @DliEdge(from = "CREATING", when = "the subnet is not there", source = "dli_03_0237", basis = DOCUMENTED)
    @DliEdge(from = "CREATING", when = "chance, a script or the operator wants it", basis = ASSUMED)
    @DliEdge(from = "ACTIVE", when = "a script lets it break", basis = ASSUMED)
    FAILED;

    @Override
    public boolean isPassing() {
        return this == CREATING;
    }
}
