/** Connectivity tests from a queue to an address. */
@NullMarked
package io.github.dliemulator.queue.connectivity;

import org.jspecify.annotations.NullMarked;
