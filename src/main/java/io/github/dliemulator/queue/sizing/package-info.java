/** How large a queue is and when it can be used: what was done to it, and what its plans do by the calendar. */
@NullMarked
package io.github.dliemulator.queue.sizing;

import org.jspecify.annotations.NullMarked;
