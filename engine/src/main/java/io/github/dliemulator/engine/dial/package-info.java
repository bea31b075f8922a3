/** Connections to external databases, each decided by the emulator. */
@NullMarked
package io.github.dliemulator.engine.dial;

import org.jspecify.annotations.NullMarked;
