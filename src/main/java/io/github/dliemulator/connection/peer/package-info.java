/** The peerings of connections: one for each queue or pool that is bound. */
@NullMarked
package io.github.dliemulator.connection.peer;

import org.jspecify.annotations.NullMarked;
