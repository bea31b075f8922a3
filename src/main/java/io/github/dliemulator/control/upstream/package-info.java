/** Which calls of a world go to the real service, and what came of it. */
@NullMarked
package io.github.dliemulator.control.upstream;

import org.jspecify.annotations.NullMarked;
