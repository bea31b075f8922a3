/** For those who watch a world: wait until something holds, and hear of every call and every change. */
@NullMarked
package io.github.dliemulator.control.watch;

import org.jspecify.annotations.NullMarked;
