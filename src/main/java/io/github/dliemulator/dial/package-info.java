/** Connections that jobs open: where addresses really are, and a record of what each job dialled. */
@ApplicationModule(allowedDependencies = {"web", "world"})
@NullMarked
package io.github.dliemulator.dial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
