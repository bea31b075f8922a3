/** What holds from which instant on, and which resources have such a course. */
@NullMarked
package io.github.dliemulator.simulation.timeline;

import org.jspecify.annotations.NullMarked;
