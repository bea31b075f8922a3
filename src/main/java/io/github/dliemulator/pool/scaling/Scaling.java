package io.github.dliemulator.pool.scaling;

import java.time.Instant;

/**
 * One change of a pool's CUs.
 *
 * @param from when the CUs that the pool shall have became others
 * @param until when it has them
 * @param origin the CUs that it had
 * @param target the CUs that it shall have
 * @param overtakes whether it begins before the one before it was over
 * @param completed whether it comes to its end, before the next one overtakes it
 * @param regime what decided on it
 */
public record Scaling(
        Instant from, Instant until, int origin, int target, boolean overtakes, boolean completed, Regime regime) {

    /** The CUs with which the next one begins. */
    int reached() {
        return completed ? target : origin;
    }
}
