/** Fault injection: errors that a test injects into matching calls. */
@ApplicationModule(allowedDependencies = {"web", "timeline", "world"})
@NullMarked
package io.github.dliemulator.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
