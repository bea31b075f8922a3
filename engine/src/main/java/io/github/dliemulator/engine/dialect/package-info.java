/** Syntax of DLI that Spark's grammar lacks. */
@NullMarked
package io.github.dliemulator.engine.dialect;

import org.jspecify.annotations.NullMarked;
