package io.github.dliemulator.pool;

import static io.github.dliemulator.web.refusal.DliError.INVALID_PARAMETER;

/** Between which CUs a pool scales; which ranges there are depends on its edition (dli_02_0326), and both may be the same. */
record CuRange(int min, int max) {

    CuRange requireOf(boolean basic) {
        int lowest = basic ? 16 : 64;
        int highest = basic ? 64 : 32_000;
        if (min < lowest || max > highest || min > max) {
            throw INVALID_PARAMETER.because(
                    "min_cu and max_cu must be between %d and %d, and min_cu not above max_cu", lowest, highest);
        }
        return this;
    }
}
