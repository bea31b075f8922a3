/** How clients poll for what is not finished, and clocks that follow them. */
@NullMarked
package io.github.dliemulator.simulation.polling;

import org.jspecify.annotations.NullMarked;
