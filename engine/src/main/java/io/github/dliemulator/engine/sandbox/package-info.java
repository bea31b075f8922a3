/** Keeps statements away from the machine that runs them. */
@NullMarked
package io.github.dliemulator.engine.sandbox;

import org.jspecify.annotations.NullMarked;
