/** Permissions on queues. */
@NullMarked
package io.github.dliemulator.queue.permission;

import org.jspecify.annotations.NullMarked;
