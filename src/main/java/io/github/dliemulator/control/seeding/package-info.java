/** What an emulator is filled with when it starts: the files of a directory, run as calls to itself. */
@NullMarked
package io.github.dliemulator.control.seeding;

import org.jspecify.annotations.NullMarked;
