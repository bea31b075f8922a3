package io.github.dliemulator.pool.scaling;

import static io.github.dliemulator.web.DliOperation.Evidence.ASSUMED;
import static io.github.dliemulator.web.DliOperation.Evidence.DOCUMENTED;

import io.github.dliemulator.timeline.TransitionalState;
import io.github.dliemulator.web.StateTransition;

/** Status of a pool (dli_02_0327). */
public enum PoolStatus implements TransitionalState {
    @StateTransition(trigger = "it is created", source = "dli_02_0327", evidence = DOCUMENTED)
    CREATING,
    @StateTransition(
            from = "CREATING",
            trigger = "its resources are allocated",
            source = "dli_02_0327",
            evidence = DOCUMENTED)
    @StateTransition(
            from = "SCALING",
            trigger = "the scaling is finished",
            source = "dli_01_0505",
            evidence = DOCUMENTED)
    AVAILABLE,
    /** Its CUs are changing. */
    @StateTransition(
            from = "AVAILABLE",
            trigger = "a queue is added or removed",
            source = "dli_01_0505",
            evidence = DOCUMENTED)
    @StateTransition(
            from = "AVAILABLE",
            trigger = "a scaling policy for another hour or a new CU range takes effect",
            source = "dli_01_0505",
            evidence = DOCUMENTED)
    @StateTransition(from = "SCALING", trigger = "the target changes during scaling", evidence = ASSUMED)
    SCALING,
    @StateTransition(from = "CREATING", trigger = "by failure rate, script or force", evidence = ASSUMED)
    FAILED;

    @Override
    public boolean isTransitional() {
        return this == CREATING || this == SCALING;
    }
}
