/** Scaling plans of queues. */
@NullMarked
package io.github.dliemulator.queue.plan;

import org.jspecify.annotations.NullMarked;
