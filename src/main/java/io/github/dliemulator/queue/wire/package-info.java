/** What is asked and answered about queues. */
@NullMarked
package io.github.dliemulator.queue.wire;

import org.jspecify.annotations.NullMarked;
