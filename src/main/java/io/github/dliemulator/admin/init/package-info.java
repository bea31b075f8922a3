/** Init files: the files of a directory, run as calls when the emulator starts. */
@NullMarked
package io.github.dliemulator.admin.init;

import org.jspecify.annotations.NullMarked;
