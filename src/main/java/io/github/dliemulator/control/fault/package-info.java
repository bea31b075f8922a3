/** What shall go wrong with the calls of a world. */
@NullMarked
package io.github.dliemulator.control.fault;

import org.jspecify.annotations.NullMarked;
