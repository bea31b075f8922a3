/** Properties of queues. */
@NullMarked
package io.github.dliemulator.queue.property;

import org.jspecify.annotations.NullMarked;
