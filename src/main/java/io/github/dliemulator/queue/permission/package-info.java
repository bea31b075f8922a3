/** Who may do what on a queue. */
@NullMarked
package io.github.dliemulator.queue.permission;

import org.jspecify.annotations.NullMarked;
