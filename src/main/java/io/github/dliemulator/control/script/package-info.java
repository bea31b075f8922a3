/** What the operator wants to happen in a world. */
@NullMarked
package io.github.dliemulator.control.script;

import org.jspecify.annotations.NullMarked;
