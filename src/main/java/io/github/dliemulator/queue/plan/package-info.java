/** Plans by which queues get another size at times of the week. */
@NullMarked
package io.github.dliemulator.queue.plan;

import org.jspecify.annotations.NullMarked;
