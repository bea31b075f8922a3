/** Tests of what a queue can reach. */
@NullMarked
package io.github.dliemulator.queue.connectivity;

import org.jspecify.annotations.NullMarked;
