/** A page on which a person watches worlds. It is made of files alone: whatever it shows, it asks the operator's API for. */
@NullMarked
package io.github.dliemulator.control.console;

import org.jspecify.annotations.NullMarked;
