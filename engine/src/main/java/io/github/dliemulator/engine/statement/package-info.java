/** Runs statements and describes how they ended. */
@NullMarked
package io.github.dliemulator.engine.statement;

import org.jspecify.annotations.NullMarked;
