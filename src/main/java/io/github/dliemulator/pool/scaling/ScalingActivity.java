package io.github.dliemulator.pool.scaling;

import java.time.Instant;

/**
 * One change of a pool's CUs.
 *
 * @param from when the CUs that the pool shall have became others
 * @param until when it has them
 * @param originCu the CUs that it had
 * @param targetCu the CUs that it shall have
 * @param supersedesPrevious whether it begins before the one before it was over
 * @param completed whether it comes to its end, before the next one overtakes it
 * @param policy what decided on it
 */
public record ScalingActivity(
        Instant from,
        Instant until,
        int originCu,
        int targetCu,
        boolean supersedesPrevious,
        boolean completed,
        CapacityPolicy policy) {

    /** The CUs with which the next one begins. */
    int finalCu() {
        return completed ? targetCu : originCu;
    }
}
