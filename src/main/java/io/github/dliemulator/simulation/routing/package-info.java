/** Which calls of a world are answered here, and which by the real service. */
@NullMarked
package io.github.dliemulator.simulation.routing;

import org.jspecify.annotations.NullMarked;
