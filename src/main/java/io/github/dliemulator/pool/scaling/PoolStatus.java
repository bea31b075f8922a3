package io.github.dliemulator.pool.scaling;

import static io.github.dliemulator.web.DliOperation.Basis.ASSUMED;
import static io.github.dliemulator.web.DliOperation.Basis.DOCUMENTED;

import io.github.dliemulator.simulation.timeline.Passing;
import io.github.dliemulator.web.DliEdge;

/** Where a pool is in its life (dli_02_0327). */
public enum PoolStatus implements Passing {
    @DliEdge(when = "it is created", source = "dli_02_0327", basis = DOCUMENTED)
    CREATING,
    @DliEdge(from = "CREATING", when = "its resources are there", source = "dli_02_0327", basis = DOCUMENTED)
    @DliEdge(from = "SCALING", when = "it has the CUs that it shall have", source = "dli_01_0505", basis = DOCUMENTED)
    AVAILABLE,
    /** Its CUs are changing. */
    @DliEdge(from = "AVAILABLE", when = "a queue comes or goes", source = "dli_01_0505", basis = DOCUMENTED)
    @DliEdge(
            from = "AVAILABLE",
            when = "other policies or another range govern, from a full hour on",
            source = "dli_01_0505",
            basis = DOCUMENTED)
    @DliEdge(from = "SCALING", when = "it shall have other CUs again before it is done", basis = ASSUMED)
    SCALING,
    @DliEdge(from = "CREATING", when = "chance, a script or the operator wants it", basis = ASSUMED)
    FAILED;

    @Override
    public boolean isPassing() {
        return this == CREATING || this == SCALING;
    }
}
