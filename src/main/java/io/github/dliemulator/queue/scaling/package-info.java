/** CU timeline of a queue: manual scaling and scaling plans. */
@NullMarked
package io.github.dliemulator.queue.scaling;

import org.jspecify.annotations.NullMarked;
