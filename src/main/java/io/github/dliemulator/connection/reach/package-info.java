/** What a connection leads to besides its subnet: hosts by their names, and routes. */
@NullMarked
package io.github.dliemulator.connection.reach;

import org.jspecify.annotations.NullMarked;
