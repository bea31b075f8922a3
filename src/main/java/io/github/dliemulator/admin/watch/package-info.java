/** Long polls and event streams. */
@NullMarked
package io.github.dliemulator.admin.watch;

import org.jspecify.annotations.NullMarked;
