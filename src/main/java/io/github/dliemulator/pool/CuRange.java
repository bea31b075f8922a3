package io.github.dliemulator.pool;

import static io.github.dliemulator.web.error.DliError.INVALID_PARAMETER;

/** Minimum and maximum CUs of a pool, which can be equal. The limits depend on its edition (dli_02_0326). */
record CuRange(int min, int max) {

    CuRange requireWithinLimits(boolean basic) {
        int lowerLimit = basic ? 16 : 64;
        int upperLimit = basic ? 64 : 32_000;
        if (min < lowerLimit || max > upperLimit || min > max) {
            throw INVALID_PARAMETER.exception(
                    "min_cu and max_cu must be between %d and %d, and min_cu not above max_cu, not %d and %d",
                    lowerLimit, upperLimit, min, max);
        }
        return this;
    }
}
