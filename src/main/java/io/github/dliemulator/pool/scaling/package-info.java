/** CU timeline of a pool: capacity follows the demand of its queues, hour by hour. */
@NullMarked
package io.github.dliemulator.pool.scaling;

import org.jspecify.annotations.NullMarked;
