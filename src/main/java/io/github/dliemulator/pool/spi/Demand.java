package io.github.dliemulator.pool.spi;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

import java.util.Collections;
import java.util.List;

/**
 * What the queues of a pool ask for.
 *
 * @param minima the CUs that they must have together, for each hour of the day in UTC
 * @param maxima the CUs that they may have together, likewise
 * @param largest the most CUs that a single one of them may have
 */
public record Demand(List<Integer> minima, List<Integer> maxima, int largest) {

    /** Refuses a range of CUs that has no room for it: each maximum must fit, and the sum of minima (dli_01_0505). */
    public void requireRoom(int minCu, int maxCu) {
        int sum = Collections.max(minima);
        if (sum > minCu) {
            throw INVALID_PARAMETER.because(
                    "The minimum CUs of the queues add up to %d, which is more than the pool's min_cu of %d",
                    sum, minCu);
        }
        if (largest > maxCu) {
            throw INVALID_PARAMETER.because(
                    "A queue may have %d CUs, which is more than the pool's max_cu of %d", largest, maxCu);
        }
    }
}
