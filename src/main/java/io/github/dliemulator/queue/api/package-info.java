/** Requests and responses of the queue API. */
@NullMarked
package io.github.dliemulator.queue.api;

import org.jspecify.annotations.NullMarked;
