package io.github.dliemulator.pool;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

/** Between which CUs a pool scales; which ranges there are depends on its edition (dli_02_0326), and both may be the same. */
record CuRange(int min, int max) {

    CuRange requireWithinLimits(boolean basic) {
        int lowerLimit = basic ? 16 : 64;
        int upperLimit = basic ? 64 : 32_000;
        if (min < lowerLimit || max > upperLimit || min > max) {
            throw INVALID_PARAMETER.exception(
                    "min_cu and max_cu must be between %d and %d, and min_cu not above max_cu", lowerLimit, upperLimit);
        }
        return this;
    }
}
