/** Peers of a connection: one for each bound queue or pool. */
@NullMarked
package io.github.dliemulator.connection.peer;

import org.jspecify.annotations.NullMarked;
