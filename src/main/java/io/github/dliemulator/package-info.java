/** Application class and startup log. */
@NullMarked
package io.github.dliemulator;

import org.jspecify.annotations.NullMarked;
