/** One catalogue and one warehouse for each project of the emulator. */
@NullMarked
package io.github.dliemulator.engine.session;

import org.jspecify.annotations.NullMarked;
