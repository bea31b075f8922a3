/** Where the emulator and the real service say different things: both are asked, and what differs is counted. */
@NullMarked
package io.github.dliemulator.upstream.drift;

import org.jspecify.annotations.NullMarked;
