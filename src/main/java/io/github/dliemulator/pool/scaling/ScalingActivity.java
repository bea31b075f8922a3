package io.github.dliemulator.pool.scaling;

import java.time.Instant;

/**
 * Change of the CUs of a pool.
 *
 * @param from start, when the target changed
 * @param until end, if no other change supersedes this one
 * @param originCu CUs before
 * @param targetCu wanted CUs
 * @param supersedesPrevious whether it starts before the end of the previous change
 * @param completed whether it ends before the next change starts
 * @param policy policy that applies
 */
public record ScalingActivity(
        Instant from,
        Instant until,
        int originCu,
        int targetCu,
        boolean supersedesPrevious,
        boolean completed,
        CapacityPolicy policy) {

    /** CUs at the start of the next change. */
    int finalCu() {
        return completed ? targetCu : originCu;
    }
}
