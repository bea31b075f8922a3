/** How long a change takes and whether it goes well: delays, timing profiles and dice. */
@NullMarked
package io.github.dliemulator.simulation.chance;

import org.jspecify.annotations.NullMarked;
