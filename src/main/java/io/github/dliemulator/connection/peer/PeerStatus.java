package io.github.dliemulator.connection.peer;

import static io.github.dliemulator.web.DliOperation.Evidence.ASSUMED;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.web.StateTransition;

/** Status of a peer. */
public enum PeerStatus implements TransitionalState {
    @StateTransition(trigger = "a queue or pool is bound", source = "dli_02_0191", evidence = DOCUMENTED)
    @StateTransition(from = "FAILED", trigger = "it is bound again", evidence = ASSUMED)
    CREATING,
    @StateTransition(
            from = "CREATING",
            trigger = "the queue or pool is available and the peering is created",
            source = "dli_03_0257",
            evidence = DOCUMENTED)
    ACTIVE,
    @StateTransition(from = "CREATING", trigger = "CIDR blocks overlap", source = "dli_03_0179", evidence = DOCUMENTED)
    @StateTransition(
            from = "CREATING",
            trigger = "the subnet does not exist",
            source = "dli_03_0237",
            evidence = DOCUMENTED)
    @StateTransition(from = "CREATING", trigger = "by failure rate, script or force", evidence = ASSUMED)
    @StateTransition(from = "ACTIVE", trigger = "by script", evidence = ASSUMED)
    FAILED;

    @Override
    public boolean isTransitional() {
        return this == CREATING;
    }
}
