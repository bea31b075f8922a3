/** Init files: JSON files that are sent to the Admin API when the emulator starts. */
@NullMarked
package io.github.dliemulator.admin.init;

import org.jspecify.annotations.NullMarked;
