package io.github.dliemulator.pool.scaling;

import io.github.dliemulator.simulation.timeline.Passing;

/** Where a pool is in its life (dli_02_0327). */
public enum PoolStatus implements Passing {
    CREATING,
    AVAILABLE,
    /** Its CUs are changing. */
    SCALING,
    FAILED;

    @Override
    public boolean isPassing() {
        return this == CREATING || this == SCALING;
    }
}
