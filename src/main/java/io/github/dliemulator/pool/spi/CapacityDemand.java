package io.github.dliemulator.pool.spi;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

import java.util.Collections;
import java.util.List;

/**
 * Demand of the queues of a pool.
 *
 * @param minima sum of their minimum CUs, for each hour of the day in UTC
 * @param maxima sum of their maximum CUs, for each hour of the day in UTC
 * @param maxPerQueue largest maximum of a single queue
 */
public record CapacityDemand(List<Integer> minima, List<Integer> maxima, int maxPerQueue) {

    /** Rejects a CU range that is too small: it must hold each maximum, and the sum of the minima (dli_01_0505). */
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
