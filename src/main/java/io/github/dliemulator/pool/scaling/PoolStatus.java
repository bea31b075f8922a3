package io.github.dliemulator.pool.scaling;

import static io.github.dliemulator.web.DliOperation.Evidence.ASSUMED;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.web.StateTransition;

/** Where a pool is in its life (dli_02_0327). */
public enum PoolStatus implements TransitionalState {
    @StateTransition(trigger = "it is created", source = "dli_02_0327", evidence = DOCUMENTED)
    CREATING,
    @StateTransition(
            from = "CREATING",
            trigger = "its resources are there",
            source = "dli_02_0327",
            evidence = DOCUMENTED)
    @StateTransition(
            from = "SCALING",
            trigger = "it has the CUs that it shall have",
            source = "dli_01_0505",
            evidence = DOCUMENTED)
    AVAILABLE,
    /** Its CUs are changing. */
    @StateTransition(
            from = "AVAILABLE",
            trigger = "a queue comes or goes",
            source = "dli_01_0505",
            evidence = DOCUMENTED)
    @StateTransition(
            from = "AVAILABLE",
            trigger = "other policies or another range govern, from a full hour on",
            source = "dli_01_0505",
            evidence = DOCUMENTED)
    @StateTransition(from = "SCALING", trigger = "it shall have other CUs again before it is done", evidence = ASSUMED)
    SCALING,
    @StateTransition(from = "CREATING", trigger = "chance, a script or the operator wants it", evidence = ASSUMED)
    FAILED;

    @Override
    public boolean isTransitional() {
        return this == CREATING || this == SCALING;
    }
}
