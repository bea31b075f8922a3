/** What time it is in a world, and what a move of its clock brought. */
@NullMarked
package io.github.dliemulator.control.clock;

import org.jspecify.annotations.NullMarked;
