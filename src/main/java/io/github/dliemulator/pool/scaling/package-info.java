/** How the CUs of a pool follow what its queues ask for: worked out hour by hour when somebody looks. */
@NullMarked
package io.github.dliemulator.pool.scaling;

import org.jspecify.annotations.NullMarked;
