/** Queues in elastic resource pools and their scaling policies. */
@NullMarked
package io.github.dliemulator.queue.pool;

import org.jspecify.annotations.NullMarked;
