/** Static files of the console. */
@NullMarked
package io.github.dliemulator.admin.console;

import org.jspecify.annotations.NullMarked;
