/** Fault injection: errors that a test injects into matching calls. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"web", "timeline", "world", "iam"})
@NullMarked
package io.github.dliemulator.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
