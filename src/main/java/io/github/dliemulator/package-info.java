/** The house: starts the rooms below it and says when they are ready. */
@NullMarked
package io.github.dliemulator;

import org.jspecify.annotations.NullMarked;
