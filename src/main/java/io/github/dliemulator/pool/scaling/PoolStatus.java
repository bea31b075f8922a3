package io.github.dliemulator.pool.scaling;

/** Where a pool is in its life (dli_02_0327). */
public enum PoolStatus {
    CREATING,
    AVAILABLE,
    /** Its CUs are changing. */
    SCALING,
    FAILED
}
