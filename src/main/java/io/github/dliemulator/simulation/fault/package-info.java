/** What shall go wrong with the calls of a world, and how often it has. */
@NullMarked
package io.github.dliemulator.simulation.fault;

import org.jspecify.annotations.NullMarked;
