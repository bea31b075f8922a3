/** The web console at {@code /}: static files that call the Admin API and the DLI API. */
@NullMarked
package io.github.dliemulator.admin.console;

import org.jspecify.annotations.NullMarked;
