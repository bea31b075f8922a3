/** Passes a call on to the upstream and its answer back, both as they come, and neither kept whole. */
@NullMarked
package io.github.dliemulator.upstream.forward;

import org.jspecify.annotations.NullMarked;
