/** Queues in elastic resource pools: what each asks for, hour by hour. */
@NullMarked
package io.github.dliemulator.queue.pooled;

import org.jspecify.annotations.NullMarked;
