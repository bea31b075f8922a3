/** What clients called and how they polled: the latest calls of each world, in memory. */
@NullMarked
package io.github.dliemulator.control.journal;

import org.jspecify.annotations.NullMarked;
