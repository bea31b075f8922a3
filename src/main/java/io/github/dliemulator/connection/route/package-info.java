/** Hosts and routes of a connection. */
@NullMarked
package io.github.dliemulator.connection.route;

import org.jspecify.annotations.NullMarked;
