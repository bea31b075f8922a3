package io.github.dliemulator.pool.spi;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import java.util.Collections;
import java.util.List;

/**
 * What the queues of a pool ask for.
 *
 * @param minima the CUs that they must have together, for each hour of the day in UTC
 * @param maxima the CUs that they may have together, likewise
 * @param maxPerQueue the most CUs that a single one of them may have
 */
public record CapacityDemand(List<Integer> minima, List<Integer> maxima, int maxPerQueue) {

    /** Refuses a range of CUs that has no room for it: each maximum must fit, and the sum of minima (dli_01_0505). */
    public void requireFits(int minCu, int maxCu) {
        int minimum = Collections.max(minima);
        if (minimum > minCu) {
            throw INVALID_PARAMETER.exception(
                    "The minimum CUs of the queues add up to %d, which is more than the pool's min_cu of %d",
                    minimum, minCu);
        }
        if (maxPerQueue > maxCu) {
            throw INVALID_PARAMETER.exception(
                    "A queue may have %d CUs, which is more than the pool's max_cu of %d", maxPerQueue, maxCu);
        }
    }
}
